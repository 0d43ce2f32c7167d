import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import { listReaders } from './contract.ts'
import look from './own.module.css'
import { words } from './texts.ts'

/** Who opened the sensitive parts of the own record: when, and what for. */
export const Readers = () => {
  const t = useText()
  const format = useFormat()
  const pages = useInfiniteQuery({
    queryKey: ['own', 'readers'],
    queryFn: ({ pageParam, signal }) =>
      call(listReaders, { query: pageParam ? { before: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const readings = pages.data?.pages.flatMap((page) => page.readings) ?? []
  return (
    <Block title={words.readers} tools={<To href="/processing">{t(words.processing)}</To>}>
      <RefusalNotice error={pages.error} />
      {pages.isPending && <TextSkeleton lines={3} />}
      {pages.data && readings.length === 0 && <p className={look.quiet}>{t(words.noReaders)}</p>}
      <ul className={look.rows}>
        {readings.map(({ entryId, at, reader, isOwn, what, purpose }) => (
          <li key={entryId}>
            <div className={look.said}>
              <span>
                {isOwn ? t(words.you) : reader} · {t(what)}
              </span>
              {purpose && <small>{purpose}</small>}
            </div>
            <time className={look.quiet} dateTime={at}>
              {format.moment(at)}
            </time>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <div className={look.ways}>
          <Button size="xs" variant="default" onClick={() => void pages.fetchNextPage()}>
            {t(words.earlier)}
          </Button>
        </div>
      )}
    </Block>
  )
}
