import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../../../kit/http/contract.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { StateMark } from '../../../../kit/ui/notice/StateMark.tsx'
import { Block, Page } from '../../../../kit/ui/shell/Page.tsx'
import { Scrollable } from '../../../../kit/ui/shell/Scrollable.tsx'
import { showLedger } from '../contract.ts'
import look from './ledger.module.css'
import { words } from './texts.ts'

type Shown = AnswerOf<typeof showLedger>

const Last = ({ last, waiting }: Pick<Shown, 'last' | 'waiting'>) => {
  const t = useText()
  const format = useFormat()
  if (!last) return <p>{t(words.none)}</p>
  const facts = [
    [words.number, format.number(last.number)],
    [words.sealedAt, format.moment(last.sealedAt)],
    [words.entries, format.number(last.total)],
    [words.hash, <code key="hash">{last.hash}</code>],
    [words.waiting, format.number(waiting)],
  ] as const
  return (
    <dl className={look.facts}>
      {facts.map(([label, value]) => (
        <div key={label.en} style={{ display: 'contents' }}>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Roots = ({ roots }: Pick<Shown, 'roots'>) => {
  const t = useText()
  const format = useFormat()
  if (roots.length === 0) return <p>{t(words.noRoots)}</p>
  const heads = [words.day, words.number, words.entries, words.hash, words.state]
  return (
    <Scrollable label={t(words.state)}>
      <table className={look.roots}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roots.map(({ day, number, total, hash, matches }) => (
            <tr key={day}>
              <th scope="row">{format.date(day)}</th>
              <td>{format.number(number)}</td>
              <td>{format.number(total)}</td>
              <td>
                <code>{hash}</code>
              </td>
              <td>
                <StateMark state={matches ? 'met' : 'late'} word={matches ? words.matches : words.differs} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  )
}

/** Stands on paper only: where the sheet comes from, as of when, and who vouches for it. */
const PrintedBy = ({ at }: { readonly at: string }) => {
  const t = useText()
  const format = useFormat()
  return (
    <div className={look.printed}>
      <p>
        {t(words.printedFrom)} {location.host} {t(words.printedAt)} {format.moment(at)}
      </p>
      <p>{t(words.signed)}: </p>
    </div>
  )
}

/** The seals of the ledger for administrators: the last one and the root of each day, to be printed and kept. */
export const Ledger = () => {
  const t = useText()
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    queryKey: ['ledger'],
    queryFn: ({ signal }) => call(showLedger, {}, { signal }),
  })
  const print = (
    <Button variant="default" onClick={() => window.print()}>
      {t(words.print)}
    </Button>
  )
  return (
    <Page title={words.title} about={t(words.about)} action={print}>
      <RefusalNotice error={error} onTryAgain={() => void refetch()} />
      {!data && !error && <TextSkeleton lines={8} />}
      {data && (
        <>
          <Block title={words.last}>
            <Last {...data} />
          </Block>
          <Block title={words.roots}>
            <p className={look.keep}>{t(words.keep)}</p>
            {data.problem && <p role="alert">{t(data.problem)}</p>}
            <Roots {...data} />
            <PrintedBy at={new Date(dataUpdatedAt).toISOString()} />
          </Block>
        </>
      )}
    </Page>
  )
}
