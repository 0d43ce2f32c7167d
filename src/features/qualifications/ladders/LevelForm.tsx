import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { type Draft, type Field, RecordForm } from '../../people/RecordForm.tsx'
import { addMember, changeLevel, changeMember } from './contract.ts'
import { texts } from './texts.ts'
import type { Level, Vocabulary } from './Vocabulary.tsx'

const dates: readonly Field[] = [
  { kind: 'date', name: 'from', label: texts.from, hint: texts.open },
  { kind: 'date', name: 'to', label: texts.to, hint: texts.open },
]

const fields: readonly Field[] = [
  { kind: 'line', name: 'name', label: texts.name, required: true },
  { kind: 'line', name: 'nameEn', label: texts.nameEn, required: true },
  { kind: 'line', name: 'short', label: texts.short, required: true },
  { kind: 'line', name: 'shortEn', label: texts.shortEn, required: true },
  { kind: 'line', name: 'isced', label: texts.isced },
  { kind: 'line', name: 'vqf', label: texts.vqf },
  { kind: 'line', name: 'eqf', label: texts.eqf },
  { kind: 'line', name: 'externalCode', label: texts.externalCode },
  ...dates,
]

const dayOf = (day: string): string | null => (day.endsWith('infinity') ? null : day)
const periodOf = (draft: Draft) => ({ from: draft.from ?? '-infinity', to: draft.to ?? 'infinity' })

type Done = { readonly onDone: () => void }

const useDone = ({ onDone }: Done) => {
  const client = useQueryClient()
  return async () => {
    onDone()
    await client.invalidateQueries({ queryKey: ['ladders'] })
  }
}

/** Names, mappings and dates of one level. */
export const LevelForm = ({ level, ...rest }: Done & { readonly level: Level }) => {
  const done = useDone(rest)
  const save = async (draft: Draft) => {
    const { code, ladderCode: _ladder, name, short, ...kept } = level
    const body = {
      ...kept,
      name: { vi: draft.name ?? '', en: draft.nameEn ?? '' },
      short: { vi: draft.short ?? '', en: draft.shortEn ?? '' },
      isced: draft.isced ?? null,
      vqf: draft.vqf ?? null,
      eqf: draft.eqf ?? null,
      externalCode: draft.externalCode ?? null,
      ...periodOf(draft),
    }
    await call(changeLevel, { params: { code }, body })
    await done()
  }
  const initial = {
    name: level.name.vi,
    nameEn: level.name.en,
    short: level.short.vi,
    shortEn: level.short.en,
    isced: level.isced,
    vqf: level.vqf,
    eqf: level.eqf,
    externalCode: level.externalCode,
    from: dayOf(level.from),
    to: dayOf(level.to),
  }
  return <RecordForm fields={fields} initial={initial} onSave={save} />
}

export type Member = {
  readonly id: string
  readonly levelCode: string
  readonly position: number
  readonly from: string
  readonly to: string
}

type MemberProps = Done & {
  readonly setCode: string
  /** None: a new one. */
  readonly member: Member | null
  readonly vocabulary: Vocabulary
}

/** When a level belongs to a set, and where in its order. */
export const MemberForm = ({ setCode, member, vocabulary, ...rest }: MemberProps) => {
  const done = useDone(rest)
  const save = async (draft: Draft) => {
    const body = { position: Number(draft.position ?? 0), ...periodOf(draft) }
    if (member) await call(changeMember, { params: { code: setCode, memberId: member.id }, body })
    else
      await call(addMember, {
        params: { code: setCode },
        body: { levelCode: draft.levelCode ?? '', ...body },
      })
    await done()
  }
  const level: Field = {
    kind: 'choice',
    name: 'levelCode',
    label: texts.level,
    choices: vocabulary.levelChoices,
    required: true,
  }
  const all: Field[] = [
    ...(member ? [] : [level]),
    { kind: 'line', name: 'position', label: texts.position, required: true },
    ...dates,
  ]
  const initial = member
    ? { position: String(member.position), from: dayOf(member.from), to: dayOf(member.to) }
    : { position: '100' }
  return <RecordForm fields={all} initial={initial} onSave={save} />
}
