import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call, download } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TableSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import type { showImport } from '../contract.ts'
import { correctImport, type Mend } from '../corrections/contract.ts'
import { DuplicateList } from '../duplicates/DuplicateList.tsx'
import { DuplicateRules } from '../duplicates/DuplicateRules.tsx'
import look from '../imports.module.css'
import { rejectedRows } from '../rejected/contract.ts'
import { texts } from '../texts.ts'
import { previewImport, type shows } from './contract.ts'
import { Differences } from './Differences.tsx'
import { PreviewCounts } from './PreviewCounts.tsx'
import { ProblemList } from './ProblemList.tsx'

type Shown = AnswerOf<typeof showImport>

/** Third step: problems by value, likely duplicates side by side, and every change before it is made. */
export const PreviewStep = ({ shown, onDone }: { readonly shown: Shown; readonly onDone: () => void }) => {
  const t = useText()
  const queries = useQueryClient()
  const [show, setShow] = useState<(typeof shows)[number]>()
  const [limit, setLimit] = useState(50)
  const [failed, setFailed] = useState<unknown>(null)
  const [working, setWorking] = useState(false)
  const params = { importId: shown.importId }
  const { data, error } = useQuery({
    queryKey: ['preview', shown.importId, show, limit],
    queryFn: ({ signal }) =>
      call(previewImport, { params, query: { ...(show ? { show } : {}), limit } }, { signal }),
    placeholderData: (before) => before,
    staleTime: 0,
  })
  const mend: Mend = async (body) => {
    setWorking(true)
    setFailed(null)
    try {
      await call(correctImport, { params, body: data ? { ...body, revision: data.revision } : body })
      await queries.invalidateQueries({ queryKey: ['preview', shown.importId] })
    } catch (thrown) {
      setFailed(thrown)
      // Somebody else may have been quicker: what stands now is shown with the reason.
      await queries.invalidateQueries({ queryKey: ['preview', shown.importId] })
    } finally {
      setWorking(false)
    }
  }
  if (error) return <RefusalNotice error={error} />
  if (!data)
    return (
      <>
        <p role="status">{t(texts.looking)}…</p>
        <TableSkeleton rows={8} columns={4} />
      </>
    )
  const choose = (kind: (typeof shows)[number]) => {
    setShow((before) => (before === kind ? undefined : kind))
    setLimit(50)
  }
  return (
    <div className={look.stack} aria-busy={working}>
      <RefusalNotice error={failed} />
      <PreviewCounts counts={data.counts} {...(show ? { show } : {})} onShow={choose} />
      <Block title={texts.problems}>
        <ProblemList preview={data} working={working} mend={mend} asOf={shown.choice?.asOf ?? ''} />
      </Block>
      {data.duplicates.length + data.ruled + data.decided > 0 && (
        <Block title={texts.duplicates}>
          <DuplicateRules preview={data} working={working} mend={mend} />
          <DuplicateList duplicates={data.duplicates} working={working} mend={mend} />
        </Block>
      )}
      <Block title={texts.changes}>
        <Differences preview={data} onMore={() => setLimit(limit + 50)} limit={limit} />
      </Block>
      <div className={look.foot}>
        <Button onClick={onDone}>{t(texts.next)}</Button>
        {data.counts.rejected > 0 && (
          <Button
            variant="default"
            onClick={() => void download(rejectedRows, { params }, 'khong-nhan.xlsx').catch(setFailed)}
          >
            {t(texts.rejectedRows)}
          </Button>
        )}
      </div>
    </div>
  )
}
