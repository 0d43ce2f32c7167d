import type { Draft, Field } from '../../people/RecordForm.tsx'
import { namesOf, periodOf } from './Saving.tsx'
import { texts } from './texts.ts'

/** What is filled in of a level. */
export const levelFields: readonly Field[] = [
  { kind: 'line', name: 'name.vi', label: texts.name, required: true },
  { kind: 'line', name: 'name.en', label: texts.nameEn, required: true },
  { kind: 'line', name: 'short.vi', label: texts.short, required: true },
  { kind: 'line', name: 'short.en', label: texts.shortEn, required: true },
  { kind: 'line', name: 'rank', label: texts.rank, hint: texts.rankHint, required: true },
  { kind: 'line', name: 'isced', label: texts.isced, hint: texts.iscedHint },
  { kind: 'line', name: 'vqf', label: texts.vqf, hint: texts.vqfHint },
  { kind: 'line', name: 'eqf', label: texts.eqf, hint: texts.eqfHint },
  { kind: 'line', name: 'externalCode', label: texts.externalCode, hint: texts.externalCodeHint },
  { kind: 'day', name: 'from', label: texts.from, hint: texts.fromHint },
  { kind: 'day', name: 'to', label: texts.to, hint: texts.toHint },
  { kind: 'text', name: 'source', label: texts.basis, hint: texts.basisHint },
  {
    kind: 'choice',
    name: 'checked',
    label: texts.checked,
    required: true,
    choices: [
      { value: 'yes', label: texts.isChecked },
      { value: 'no', label: texts.unverified },
    ],
  },
  { kind: 'text', name: 'synonyms', label: texts.synonyms, hint: texts.synonymsHint },
]

export const newLevelFields: readonly Field[] = [
  { kind: 'line', name: 'code', label: texts.code, hint: texts.levelCodeHint, required: true },
  ...levelFields,
]

const synonymsOf = (draft: Draft): string[] =>
  (draft.synonyms ?? '')
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** A level as it is sent; what is no number is left for the server to refuse at its field. */
export const levelOf = (draft: Draft) => ({
  name: namesOf(draft),
  short: { vi: draft['short.vi'] ?? '', en: draft['short.en'] ?? '' },
  rank: Number(draft.rank ?? Number.NaN),
  synonyms: synonymsOf(draft),
  isced: draft.isced ?? null,
  vqf: draft.vqf ?? null,
  eqf: draft.eqf ?? null,
  externalCode: draft.externalCode ?? null,
  source: draft.source ?? null,
  unverified: draft.checked !== 'yes',
  ...periodOf(draft),
})
