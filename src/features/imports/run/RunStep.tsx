import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call, download } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { WorkProgress } from '../../../kit/ui/progress/WorkProgress.tsx'
import { words } from '../../../kit/ui/texts.ts'
import type { showImport } from '../contract.ts'
import look from '../imports.module.css'
import { previewImport } from '../preview/contract.ts'
import { PreviewCounts } from '../preview/PreviewCounts.tsx'
import { rejectedRows } from '../rejected/contract.ts'
import { texts } from '../texts.ts'
import { UndoImport } from '../undoing/UndoImport.tsx'
import { cancelRun, runImport } from './contract.ts'

type Shown = AnswerOf<typeof showImport>

/** Fourth step: writes all of it or nothing; tells how far it is, and how to take it back. */
export const RunStep = ({ shown, onBack }: { readonly shown: Shown; readonly onBack: () => void }) => {
  const t = useText()
  const queries = useQueryClient()
  const [failed, setFailed] = useState<unknown>(null)
  const params = { importId: shown.importId }
  const over = shown.state === 'done' || shown.state === 'undone'
  const preview = useQuery({
    queryKey: ['preview', shown.importId, 'counts'],
    queryFn: ({ signal }) => call(previewImport, { params, query: { limit: 1 } }, { signal }),
    enabled: !over && shown.state !== 'running',
    staleTime: 0,
  })
  const again = async () => {
    await queries.invalidateQueries({ queryKey: ['import', shown.importId] })
    await queries.invalidateQueries({ queryKey: ['preview', shown.importId] })
  }
  const seen = preview.data ? { revision: preview.data.revision } : {}
  const running = useMutation({
    mutationFn: () => call(runImport, { params, query: seen }),
    onSettled: again,
  })
  const stopping = useMutation({ mutationFn: () => call(cancelRun, { params }), onSettled: again })
  const counts = shown.counts ?? preview.data?.counts
  const refused = shown.refusal ? new Error(t(shown.refusal.text)) : null
  return (
    <div className={look.stack}>
      <RefusalNotice error={failed ?? running.error ?? stopping.error ?? preview.error ?? refused} />
      {shown.state === 'running' ? (
        <WorkProgress
          label={shown.progress?.stage === 'writing' ? texts.writing : texts.reading}
          done={shown.progress?.done ?? 0}
          total={shown.progress?.total ?? null}
          unit={words.rows}
          onStop={() => stopping.mutate()}
        />
      ) : (
        counts && <PreviewCounts counts={counts} />
      )}
      {!over && shown.state !== 'running' && (
        <>
          <p>{t(preview.data?.refusal ?? texts.readyHint)}</p>
          {(counts?.rejected ?? 0) > 0 && <p className={look.quiet}>{t(texts.rejectedHint)}</p>}
          <div className={look.foot}>
            <Button
              loading={running.isPending || preview.isPending}
              disabled={Boolean(preview.data?.refusal)}
              onClick={() => running.mutate()}
            >
              {t(texts.ready)}
            </Button>
            <Button variant="default" onClick={onBack}>
              {t(texts.again)}
            </Button>
          </div>
        </>
      )}
      {over && (
        <div className={look.foot}>
          {shown.state === 'done' && <To href="/people">{t(texts.openPeople)}</To>}
          {(counts?.rejected ?? 0) > 0 && (
            <Button
              variant="default"
              onClick={() => void download(rejectedRows, { params }, 'khong-nhan.xlsx').catch(setFailed)}
            >
              {t(texts.rejectedRows)}
            </Button>
          )}
          {shown.state === 'done' && <UndoImport importId={shown.importId} />}
        </div>
      )}
    </div>
  )
}
