import { Button, FileButton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../kit/http/contract.ts'
import { call, download } from '../../kit/ui/api/call.ts'
import { upload } from '../../kit/ui/api/upload.ts'
import { useFormat, useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { To, useGo } from '../../kit/ui/navigate/To.tsx'
import { EmptyState } from '../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../kit/ui/notice/RefusalNotice.tsx'
import { WorkProgress } from '../../kit/ui/progress/WorkProgress.tsx'
import { Block, Page } from '../../kit/ui/shell/Page.tsx'
import type { Column } from '../../kit/ui/table/column.ts'
import { DataTable } from '../../kit/ui/table/DataTable.tsx'
import { listImports } from './contract.ts'
import { exportPeople } from './export/contract.ts'
import { ImportStateMark } from './ImportStateMark.tsx'
import { importTemplate } from './template/contract.ts'
import { importAddress, texts } from './texts.ts'
import { UndoImport } from './undoing/UndoImport.tsx'
import { uploadFile } from './upload/contract.ts'

type Row = AnswerOf<typeof listImports>['imports'][number]

const useColumns = (): Column<Row>[] => {
  const t = useText()
  const format = useFormat()
  const count = (key: 'new' | 'changed' | 'same' | 'rejected', head: typeof texts.newOnes): Column<Row> => ({
    key,
    head,
    width: 72,
    align: 'end',
    cell: ({ counts }) => (counts ? format.number(counts[key]) : ''),
  })
  return [
    {
      key: 'file',
      head: texts.file,
      width: 200,
      cell: ({ importId, fileName }) => <To href={importAddress(importId)}>{fileName}</To>,
    },
    { key: 'state', head: texts.state, width: 150, cell: ({ state }) => <ImportStateMark state={state} /> },
    { key: 'kind', head: texts.kind, width: 70, cell: ({ kind }) => t(texts[kind]) },
    count('new', texts.newOnes),
    count('changed', texts.changed),
    count('same', texts.same),
    count('rejected', texts.rejected),
    { key: 'by', head: texts.by, width: 130, cell: ({ accountName }) => accountName },
    { key: 'when', head: texts.when, width: 130, cell: ({ recordedAt }) => format.moment(recordedAt) },
    {
      key: 'undo',
      head: texts.undo,
      width: 150,
      cell: ({ importId, state }) =>
        state === 'done' ? <UndoImport importId={importId} size="compact-xs" /> : null,
    },
  ]
}

/** Sends a file, and goes on to its first step. */
const Start = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const t = useText()
  return (
    <FileButton
      onChange={(file) => file && onFile(file)}
      accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.csv,.tsv,.txt"
    >
      {(props) => <Button {...props}>{t(texts.start)}</Button>}
    </FileButton>
  )
}

/** The imports so far, and where a new one begins. */
export const Imports = () => {
  const t = useText()
  const go = useGo()
  const queries = useQueryClient()
  const columns = useColumns()
  const [share, setShare] = useState(0)
  const [failed, setFailed] = useState<unknown>(null)
  const { data, error } = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => call(listImports, {}, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.imports.some((one) => one.state === 'running') ? 1500 : false,
  })
  const sending = useMutation({
    mutationFn: (file: File) => upload(uploadFile, {}, file, { onProgress: setShare }),
    onSuccess: async ({ importId }) => {
      await queries.invalidateQueries({ queryKey: ['imports'] })
      go(importAddress(importId))
    },
  })
  const take = (file: File) => {
    setShare(0)
    sending.mutate(file)
  }
  const fetchFile = (file: Promise<void>) => {
    setFailed(null)
    file.catch(setFailed)
  }
  const tools = (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => fetchFile(download(importTemplate, { query: { kind: 'people' } }, 'mau.xlsx'))}
      >
        {t(texts.template)}: {t(texts.people)}
      </Button>
      <Button
        variant="default"
        size="xs"
        onClick={() => fetchFile(download(importTemplate, { query: { kind: 'units' } }, 'mau.xlsx'))}
      >
        {t(texts.template)}: {t(texts.units)}
      </Button>
      <Button
        variant="default"
        size="xs"
        onClick={() => fetchFile(download(exportPeople, { query: {} }, 'danh-sach.xlsx'))}
      >
        {t(texts.exported)}
      </Button>
    </>
  )
  return (
    <Page title={texts.title} about={t(texts.about)} action={<Start onFile={take} />}>
      <RefusalNotice error={sending.error ?? failed ?? error} />
      {sending.isPending && (
        <WorkProgress
          label={share < 1 ? texts.uploading : texts.reading}
          done={share < 1 ? Math.round(share * 100) : 0}
          total={share < 1 ? 100 : null}
        />
      )}
      <Block>
        <DataTable
          label={texts.title}
          name="imports"
          columns={columns}
          rows={data?.imports ?? []}
          keyOf={({ importId }) => importId}
          onOpen={({ importId }) => go(importAddress(importId))}
          loading={!data && !error}
          tools={tools}
          empty={<EmptyState title={texts.none} hint={texts.noneHint} />}
        />
      </Block>
    </Page>
  )
}
