import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { personAddress } from '../../../domain/people/address.ts'
import type { RequestOf } from '../../../kit/http/contract.ts'
import { ApiRefusal } from '../../../kit/ui/api/ApiRefusal.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useGo } from '../../../kit/ui/navigate/To.tsx'
import { useAsOf, useShared } from '../../../kit/ui/navigate/useShared.tsx'
import { type Draft, type Field, RecordForm } from '../../people/RecordForm.tsx'
import { addPerson } from '../../people/record/contract.ts'
import { texts } from '../../people/texts.ts'
import { showTree } from '../../units/contract.ts'
import type { Vocabulary } from '../ladders/Vocabulary.tsx'

type Body = NonNullable<RequestOf<typeof addPerson>['body']>

const sexes = [
  { value: 'female', label: texts.female },
  { value: 'male', label: texts.male },
]

/** The hierarchies to choose from. */
export const useHierarchies = (asOf: string) => {
  const { data } = useQuery({
    queryKey: ['unit-tree', '', asOf],
    queryFn: ({ signal }) => call(showTree, { query: { asOf } }, { signal }),
  })
  return {
    present: data?.hierarchy ?? null,
    choices: (data?.hierarchies ?? []).map(({ code, name }) => ({ value: code, label: name })),
  }
}

/** A new person with a first unit; whoever looks like somebody known is asked about. */
export const NewPerson = ({ vocabulary }: { readonly vocabulary: Vocabulary }) => {
  const t = useText()
  const go = useGo()
  const client = useQueryClient()
  const { asOf } = useAsOf()
  const [unit] = useShared('unit')
  const hierarchies = useHierarchies(asOf)
  const fields: Field[] = [
    { kind: 'line', name: 'fullName', label: texts.name, required: true },
    { kind: 'date', name: 'born', label: texts.born },
    { kind: 'choice', name: 'sex', label: texts.sex, choices: sexes },
    { kind: 'line', name: 'staffCode', label: texts.staffCode },
    { kind: 'unit', name: 'unitId', label: texts.unit, asOf, required: true },
    {
      kind: 'choice',
      name: 'hierarchy',
      label: texts.hierarchy,
      choices: hierarchies.choices,
      required: true,
    },
    { kind: 'date', name: 'from', label: texts.from, required: true },
    { kind: 'choice', name: 'staffKind', label: texts.staffKind, choices: vocabulary.choices('staff-kind') },
    { kind: 'line', name: 'title', label: texts.post },
  ]
  const add = async (draft: Draft, evenIfAlike: boolean) => {
    const { fullName, born, sex, staffCode, unitId, hierarchy, from, staffKind, title } = draft
    const since = { from: from ?? '' }
    const body: Body = {
      fullName: fullName ?? '',
      born: born ?? null,
      sex: (sex as 'female' | 'male' | null) ?? 'unknown',
      staffCode: staffCode ?? null,
      memberships: [{ hierarchy: hierarchy ?? '', unitId: unitId ?? '', ...since }],
      services: staffKind ? [{ staffKind, ...since }] : [],
      posts: title && unitId ? [{ unitId, title, ...since }] : [],
      evenIfAlike,
    }
    const { id } = await call(addPerson, { body })
    await client.invalidateQueries({ queryKey: ['people'] })
    go(personAddress(id))
  }
  if (hierarchies.choices.length === 0) return null
  return (
    <RecordForm
      fields={fields}
      initial={{ unitId: unit || null, hierarchy: hierarchies.present }}
      keptAs="person/new"
      label={texts.addPerson}
      onSave={(draft) => add(draft, false)}
      ways={(error, draft) =>
        error instanceof ApiRefusal && error.code === 'person.alike' ? (
          <Button size="xs" variant="default" onClick={() => void add(draft, true)}>
            {t(texts.addAnyway)}
          </Button>
        ) : null
      }
    />
  )
}
