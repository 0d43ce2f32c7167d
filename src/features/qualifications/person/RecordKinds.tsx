import type { Text } from '../../../domain/language/say.ts'
import type { AnswerOf, AnyContract } from '../../../kit/http/contract.ts'
import {
  addMembership,
  addPost,
  addService,
  changeMembership,
  changePost,
  changeService,
  removeMembership,
  removePost,
  removeService,
} from '../../people/career/contract.ts'
import type { Choice, Draft, Field } from '../../people/RecordForm.tsx'
import type { showPerson } from '../../people/record/contract.ts'
import { texts } from '../../people/texts.ts'
import {
  addQualification,
  addStudy,
  changeQualification,
  changeStudy,
  removeQualification,
  removeStudy,
} from '../contract.ts'
import type { Vocabulary } from '../ladders/Vocabulary.tsx'
import { words } from '../texts.ts'

export type Person = AnswerOf<typeof showPerson>

/** One kind of dated record on the person's page: its words, its form and what may be asked of it. */
export type RecordKind = {
  readonly code: KindName
  readonly name: Text
  readonly fields: readonly Field[]
  readonly add: AnyContract
  readonly change: AnyContract
  readonly remove: AnyContract
  /** What a new one starts with. */
  readonly start: Draft
}

export type KindName = 'memberships' | 'posts' | 'services' | 'qualifications' | 'studies'

const from: Field = { kind: 'date', name: 'from', label: texts.from, required: true }
const to: Field = { kind: 'date', name: 'to', label: texts.to, hint: texts.toHint }
const unit = (asOf: string): Field => ({
  kind: 'unit',
  name: 'unitId',
  label: texts.unit,
  asOf,
  required: true,
})

const learning = (vocabulary: Vocabulary): Field[] => [
  { kind: 'choice', name: 'levelCode', label: words.level, choices: vocabulary.levelChoices, required: true },
  { kind: 'line', name: 'specialty', label: words.specialty },
  { kind: 'choice', name: 'fieldCode', label: words.field, choices: vocabulary.fieldChoices },
  { kind: 'line', name: 'institution', label: words.institution },
  { kind: 'choice', name: 'country', label: words.country, choices: vocabulary.choices('country') },
  { kind: 'choice', name: 'form', label: words.form, choices: vocabulary.choices('form') },
  { kind: 'choice', name: 'funding', label: words.funding, choices: vocabulary.choices('funding') },
]

/** How a diploma is proved: also asked when a study is finished. */
export const proofFields = (vocabulary: Vocabulary): Field[] => [
  { kind: 'date', name: 'awarded', label: words.awarded },
  { kind: 'line', name: 'diplomaNumber', label: words.diplomaNumber },
  {
    kind: 'choice',
    name: 'evidenceKind',
    label: words.evidenceKind,
    choices: vocabulary.choices('evidence-kind'),
  },
]

/** All kinds, with the words and choices of the profile. */
export const recordKinds = (
  vocabulary: Vocabulary,
  hierarchies: { readonly choices: readonly Choice[]; readonly present: string | null },
  asOf: string,
): Readonly<Record<KindName, RecordKind>> => ({
  memberships: {
    code: 'memberships',
    name: texts.memberships,
    fields: [
      unit(asOf),
      {
        kind: 'choice',
        name: 'hierarchy',
        label: texts.hierarchy,
        choices: hierarchies.choices,
        required: true,
      },
      from,
      to,
    ],
    add: addMembership,
    change: changeMembership,
    remove: removeMembership,
    start: { hierarchy: hierarchies.present },
  },
  posts: {
    code: 'posts',
    name: texts.posts,
    fields: [{ kind: 'line', name: 'title', label: texts.post, required: true }, unit(asOf), from, to],
    add: addPost,
    change: changePost,
    remove: removePost,
    start: {},
  },
  services: {
    code: 'services',
    name: texts.services,
    fields: [
      {
        kind: 'choice',
        name: 'staffKind',
        label: texts.staffKind,
        choices: vocabulary.choices('staff-kind'),
        required: true,
      },
      from,
      to,
    ],
    add: addService,
    change: changeService,
    remove: removeService,
    start: {},
  },
  qualifications: {
    code: 'qualifications',
    name: words.qualifications,
    fields: [...learning(vocabulary), ...proofFields(vocabulary)],
    add: addQualification,
    change: changeQualification,
    remove: removeQualification,
    start: {},
  },
  studies: {
    code: 'studies',
    name: words.studies,
    fields: [...learning(vocabulary), from, to],
    add: addStudy,
    change: changeStudy,
    remove: removeStudy,
    start: {},
  },
})
