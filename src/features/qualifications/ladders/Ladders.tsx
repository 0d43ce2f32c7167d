import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TableSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { LadderForm, NewLadder } from './LadderForm.tsx'
import { type LadderEdit, LadderTable } from './LadderTable.tsx'
import { LevelForm, NewLevel } from './LevelForm.tsx'
import { Sets } from './sets/Sets.tsx'
import { texts } from './texts.ts'
import { type Ladder, useLadders } from './Vocabulary.tsx'

const titleOf = (edit: LadderEdit | null) => {
  if (edit === 'new-ladder') return texts.addLadder
  if (edit === null || 'level' in edit) return texts.edited
  return 'ladder' in edit ? texts.editLadder : texts.addLevel
}

const LadderSheet = ({ edit, onDone }: { readonly edit: LadderEdit | null; readonly onDone: () => void }) => (
  <SideSheet opened={edit !== null} onClose={onDone} title={titleOf(edit)}>
    {edit === 'new-ladder' && <NewLadder onDone={onDone} />}
    {edit && edit !== 'new-ladder' && 'level' in edit && <LevelForm level={edit.level} onDone={onDone} />}
    {edit && edit !== 'new-ladder' && 'ladder' in edit && <LadderForm ladder={edit.ladder} onDone={onDone} />}
    {edit && edit !== 'new-ladder' && 'newLevelOf' in edit && (
      <NewLevel ladder={edit.newLevelOf} onDone={onDone} />
    )}
  </SideSheet>
)

type ListProps = { readonly ladders: readonly Ladder[]; readonly mayChange: boolean }

const LadderList = ({ ladders, mayChange }: ListProps) => {
  const t = useText()
  const [edit, setEdit] = useState<LadderEdit | null>(null)
  const add = (
    <Button size="xs" variant="default" onClick={() => setEdit('new-ladder')}>
      {t(texts.addLadder)}
    </Button>
  )
  return (
    <Block title={texts.ladders} tools={mayChange && add}>
      {ladders.map((ladder) => (
        <LadderTable key={ladder.code} ladder={ladder} onEdit={mayChange ? setEdit : null} />
      ))}
      <LadderSheet edit={edit} onDone={() => setEdit(null)} />
    </Block>
  )
}

/** Ladders with their levels and the sets in which they count, all with their dates. */
export const Ladders = () => {
  const t = useText()
  const { data, error, refetch } = useLadders()
  const mayChange = data?.refusals.change === null
  return (
    <Page title={texts.title} about={t(data?.refusals.change ?? texts.about)}>
      <RefusalNotice error={error} onTryAgain={() => void refetch()} />
      {!data && !error && <TableSkeleton rows={12} columns={6} />}
      {data && (
        <>
          <Sets sets={data.sets} mayChange={mayChange} />
          <LadderList ladders={data.ladders} mayChange={mayChange} />
        </>
      )}
    </Page>
  )
}
