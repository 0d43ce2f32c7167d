import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { PartialDateField } from '../../../kit/ui/field/PartialDateField.tsx'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { words as kit } from '../../../kit/ui/texts.ts'
import { showAsKnown } from '../../people/as-known/contract.ts'
import { words } from '../../people/as-known/texts.ts'
import { texts } from '../../people/texts.ts'
import { useNameOfTheirUnit } from '../../units/UnitName.tsx'
import type { Vocabulary } from '../ladders/Vocabulary.tsx'
import { words as own } from '../texts.ts'
import look from './person.module.css'

type Known = AnswerOf<typeof showAsKnown>
type Row = { readonly id: string; readonly from?: string; readonly to?: string | null }

type ListProps<Item extends Row> = {
  readonly title: Text
  readonly rows: readonly Item[]
  readonly what: (row: Item) => ReactNode
}

const List = <Item extends Row>({ title, rows, what }: ListProps<Item>) => {
  const t = useText()
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <section aria-label={t(title)}>
      <h3>{t(title)}</h3>
      <ul className={look.records}>
        {rows.map((row) => (
          <li key={row.id}>
            <div className={look.said}>
              <div>{what(row)}</div>
              {row.from && (
                <small>
                  {format.date(row.from)} – {row.to ? format.date(row.to) : t(kit.now)}
                </small>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = { readonly personId: string; readonly vocabulary: Vocabulary }

const KnownRecord = ({ known, vocabulary }: { readonly known: Known; readonly vocabulary: Vocabulary }) => {
  const t = useText()
  const format = useFormat()
  const unitOf = useNameOfTheirUnit()
  const level = (code: string) => t(vocabulary.levelName(code))
  const facts = [known.fullName, known.born && format.date(known.born), known.staffCode]
  return (
    <div className={look.known}>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <List title={texts.memberships} rows={known.memberships} what={unitOf} />
      <List title={texts.posts} rows={known.posts} what={(row) => `${row.title} · ${unitOf(row)}`} />
      <List
        title={texts.services}
        rows={known.services}
        what={({ staffKind }) => t(vocabulary.termName('staff-kind', staffKind))}
      />
      <List
        title={own.qualifications}
        rows={known.qualifications}
        what={({ levelCode, specialty, awarded, verification }) =>
          [
            level(levelCode),
            specialty,
            awarded && format.date(awarded),
            t(vocabulary.termName('verification', verification)),
          ]
            .filter(Boolean)
            .join(' · ')
        }
      />
      <List title={own.studies} rows={known.studies} what={({ levelCode }) => level(levelCode)} />
    </div>
  )
}

const Asked = ({ personId, vocabulary }: Props) => {
  const [day, setDay] = useState<string | null>(null)
  const { data, error, isFetching } = useQuery({
    queryKey: ['as-known', personId, day],
    queryFn: ({ signal }) =>
      call(showAsKnown, { params: { personId }, query: { at: day ?? '' } }, { signal }),
    enabled: day !== null,
    retry: false,
  })
  return (
    <>
      <PartialDateField label={words.day} hint={words.hint} value={day} onChange={setDay} wholeDay />
      <RefusalNotice error={error} />
      {isFetching && <TextSkeleton lines={6} />}
      {data && !error && <KnownRecord known={data} vocabulary={vocabulary} />}
    </>
  )
}

/** The record as the registry knew it on a past day: a quiet way into the ledger. */
export const AsKnown = (props: Props) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpened(true)}>
        {t(words.asKnown)}
      </Button>
      <SideSheet opened={opened} onClose={() => setOpened(false)} title={words.title}>
        {opened && <Asked {...props} />}
      </SideSheet>
    </>
  )
}
