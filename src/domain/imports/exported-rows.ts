import type { Language } from '../language/say.ts'
import type { Learning, PersonFacts } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import { countsFrom, countsUntil, showPartialDate } from '../time/partial-date.ts'
import { exportedTargets } from './people-columns.ts'
import type { KnownUnit } from './place-index.ts'
import type { PeopleTarget } from './target.ts'
import type { ImportWords, Word } from './words.ts'

const ladderColumns: Readonly<Record<string, PeopleTarget>> = {
  PRO: 'highest-level',
  MED: 'highest-level',
  TITLE: 'highest-level',
  GEN: 'general-education',
  POL: 'political-theory',
  GOV: 'state-management',
  GOV25: 'state-management',
  LANG: 'foreign-language',
  IT: 'informatics',
}

const sexes = { male: { vi: 'Nam', en: 'Male' }, female: { vi: 'Nữ', en: 'Female' } }

type Cells = Partial<Record<PeopleTarget, string>>
type Ground = {
  readonly words: ImportWords
  readonly unit: (unitId: string) => KnownUnit | null
  readonly hierarchy: string
  readonly asOf: Day
  readonly language: Language
}

const nameOf = (words: readonly Word[], code: string | null, language: Language): string =>
  code === null ? '' : (words.find((word) => word.code === code)?.names[language === 'vi' ? 0 : 1] ?? code)

const lasting = <Item extends { from: string; to: string | null }>(items: readonly Item[], asOf: Day) =>
  items.filter(({ from, to }) => countsFrom(from) <= asOf && asOf < countsUntil(to))

const detailsOf = (learning: Learning, { words, language }: Ground): Cells => ({
  specialty: learning.specialty ?? '',
  field: learning.fieldCode ?? '',
  institution: learning.institution ?? '',
  country: nameOf(words.countries, learning.country, language),
  form: nameOf(words.forms, learning.form, language),
  funding: nameOf(words.funding, learning.funding, language),
})

/** The rows of one person: one with who and where they are, and one for each further qualification or study. */
export const exportedRows = (person: PersonFacts, ground: Ground): string[][] => {
  const { words, language, asOf } = ground
  const date = (text: string | null) => (text === null ? '' : showPartialDate(text, language))
  const [membership] = lasting(person.memberships, asOf).filter(
    ({ hierarchy }) => hierarchy === ground.hierarchy,
  )
  const [service] = lasting(person.services, asOf)
  const post = lasting(person.posts, asOf).find(({ unitId }) => unitId === membership?.unitId)
  const unit = membership ? ground.unit(membership.unitId) : null
  const identity: Cells = {
    'record-id': person.id,
    'staff-code': person.staffCode ?? '',
    'full-name': person.fullName,
    sex: person.sex === 'unknown' ? '' : sexes[person.sex][language],
    born: date(person.born),
  }
  const standing: Cells = {
    'unit-code': unit?.code ?? '',
    unit: unit?.name ?? '',
    'member-from': unit && membership ? date(membership.from) : '',
    'staff-kind': nameOf(words.staffKinds, service?.staffKind ?? null, language),
    post: post?.title ?? '',
    'post-from': post ? date(post.from) : '',
  }
  const held = person.qualifications.flatMap((one): Cells[] => {
    const ladder = words.levels.find(({ code }) => code === one.levelCode)?.ladder ?? ''
    const column = ladderColumns[ladder]
    if (!column) return []
    const level = nameOf(words.levels, one.levelCode, language)
    const about = { awarded: date(one.awarded), 'diploma-number': one.diplomaNumber ?? '' }
    return [{ ...detailsOf(one, ground), [column]: level, ...about }]
  })
  const studies = person.studies.map(
    (one): Cells => ({
      'studying-level': nameOf(words.levels, one.levelCode, language),
      'studying-specialty': one.specialty ?? '',
      'studying-institution': one.institution ?? '',
      'studying-from': date(one.from),
      'studying-until': date(one.to),
    }),
  )
  const [first = {}, ...rest] = [...held, ...studies]
  const rows: Cells[] = [
    { ...identity, ...standing, ...first },
    ...rest.map((cells) => ({ ...identity, ...cells })),
  ]
  return rows.map((cells) => exportedTargets.map((target) => cells[target] ?? ''))
}
