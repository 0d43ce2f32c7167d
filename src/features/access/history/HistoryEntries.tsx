import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../access.module.css'
import { SealLine } from '../ledger/page/SealLine.tsx'
import { type ShownEntry, showHistory } from './contract.ts'
import { words } from './texts.ts'

const Entry = ({ entry }: { readonly entry: ShownEntry }) => {
  const t = useText()
  const format = useFormat()
  return (
    <li>
      <time dateTime={entry.recordedAt}>{format.moment(entry.recordedAt)}</time>
      <p>{t(entry.sentence)}</p>
      {entry.details.length > 0 && (
        <details className={look.changes}>
          <summary>{t(words.what)}</summary>
          <dl>
            {entry.details.map(({ label, before, after }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the fields of one entry never change.
              <div key={index} style={{ display: 'contents' }}>
                <dt>{t(label)}</dt>
                <dd>
                  {before && `${t(before)} → `}
                  {after ? t(after) : t(words.nothing)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {entry.seal && <SealLine entryId={entry.entryId} seal={entry.seal} />}
    </li>
  )
}

/** Whose history: a person's with all that belongs to the person, one record's, or the latest of all. */
export type HistoryOf = { readonly personId?: string; readonly subjectId?: string }

/** Entries of the ledger in plain words, page by page into the past. */
export const HistoryEntries = (asked: HistoryOf) => {
  const t = useText()
  const pages = useInfiniteQuery({
    queryKey: ['history', asked],
    queryFn: ({ pageParam, signal }) =>
      call(showHistory, { query: { ...asked, ...(pageParam ? { before: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  if (pages.isPending) return <TextSkeleton lines={6} />
  return (
    <>
      <RefusalNotice error={pages.error} onTryAgain={() => void pages.refetch()} />
      {entries.length === 0 && !pages.error && !pages.hasNextPage && <p>{t(words.none)}</p>}
      <ol className={look.history}>
        {entries.map((entry) => (
          <Entry key={entry.entryId} entry={entry} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <div className={look.ways}>
          <Button
            variant="default"
            size="xs"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t(words.earlier)}
          </Button>
        </div>
      )}
    </>
  )
}
