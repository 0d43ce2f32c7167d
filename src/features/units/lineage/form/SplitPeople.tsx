import { Radio, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { listMembers } from '../placement/contract.ts'
import { PlaceTable } from '../placement/PlaceTable.tsx'
import { words } from '../texts.ts'
import type { Place } from './SplitParts.tsx'

/** Where the people go, while it is being said. */
export type People = {
  readonly rule: 'ask' | 'all-to' | 'by-list'
  readonly allTo: string | null
  readonly placed: ReadonlyMap<string, string>
}
export const nobodyPlaced: People = { rule: 'ask', allTo: null, placed: new Map() }

/** What is sent: places that are gone again place nobody. */
export const sentPeople = ({ rule, allTo, placed }: People, places: readonly Place[]) => {
  const known = new Set(places.map(({ value }) => value))
  if (rule === 'ask') return { rule } as const
  if (rule === 'all-to') return { rule, to: allTo && known.has(allTo) ? allTo : '?' } as const
  const placements = [...placed].flatMap(([personId, to]) => (known.has(to) ? [{ personId, to }] : []))
  return { rule, placements } as const
}

type Props = {
  readonly unitId: string
  readonly day: string
  readonly people: People
  readonly onChange: (people: People) => void
  readonly places: readonly Place[]
}

const ByList = ({ unitId, day, people, onChange, places }: Props) => {
  const t = useText()
  const { data, error } = useQuery({
    queryKey: ['members-to-place', unitId, day],
    queryFn: ({ signal }) => call(listMembers, { params: { unitId }, query: { on: day } }, { signal }),
    placeholderData: (before) => before,
  })
  const changed = (change: (placed: Map<string, string>) => void) => {
    const placed = new Map(people.placed)
    change(placed)
    onChange({ ...people, placed })
  }
  if (!data) return error ? <RefusalNotice error={error} /> : <TextSkeleton lines={4} />
  return (
    <div>
      <p style={{ margin: '0 0 0.5rem', color: 'var(--ink-soft)' }}>{t(words.byListHint)}</p>
      <PlaceTable
        people={data.people}
        places={places}
        placed={people.placed}
        onPlace={(personIds, to) =>
          changed((placed) => {
            for (const personId of personIds) placed.set(personId, to)
          })
        }
        onTakeOff={(personIds) =>
          changed((placed) => {
            for (const personId of personIds) placed.delete(personId)
          })
        }
      />
    </div>
  )
}

const rules = ['ask', 'all-to', 'by-list'] as const
const ruleWords = { ask: words.askLater, 'all-to': words.allTo, 'by-list': words.byList }

/** Where the people of a split unit go: nobody knows yet, all to one unit, or each by a list. */
export const SplitPeople = (props: Props) => {
  const t = useText()
  const { people, onChange, places } = props
  return (
    <>
      <Radio.Group
        label={t(words.wherePeople)}
        value={people.rule}
        onChange={(next) => onChange({ ...people, rule: rules.find((rule) => rule === next) ?? 'ask' })}
      >
        <Stack gap="xs" mt="xs">
          {rules.map((rule) => (
            <Radio key={rule} value={rule} label={t(ruleWords[rule])} />
          ))}
        </Stack>
      </Radio.Group>
      {people.rule === 'all-to' && (
        <Select
          label={t(words.destination)}
          maw="32rem"
          required
          data={[...places]}
          value={people.allTo}
          onChange={(allTo) => onChange({ ...people, allTo })}
        />
      )}
      {people.rule === 'by-list' && <ByList {...props} />}
    </>
  )
}
