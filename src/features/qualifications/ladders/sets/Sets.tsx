import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { SideSheet } from '../../../../kit/ui/notice/SideSheet.tsx'
import { Block } from '../../../../kit/ui/shell/Page.tsx'
import look from '../Ladders.module.css'
import type { CountedSet } from '../Vocabulary.tsx'
import { MemberForm } from './MemberForm.tsx'
import { NewSet } from './NewSet.tsx'
import { OrderForm } from './OrderForm.tsx'
import { RenameForm } from './RenameForm.tsx'
import { SetCard, type SetEdit } from './SetCard.tsx'
import { texts } from './texts.ts'

const titles = { name: texts.rename, order: texts.reorder, member: texts.editTime, add: texts.add }

type Props = { readonly sets: readonly CountedSet[]; readonly mayChange: boolean }

/** The sets in which levels count, each with its order through time. */
export const Sets = ({ sets, mayChange }: Props) => {
  const t = useText()
  const [edit, setEdit] = useState<SetEdit | { readonly what: 'add' } | null>(null)
  const onDone = () => setEdit(null)
  const add = (
    <Button size="xs" variant="default" onClick={() => setEdit({ what: 'add' })}>
      {t(texts.add)}
    </Button>
  )
  return (
    <Block title={texts.sets} tools={mayChange && add}>
      <p className={look.quiet}>{t(texts.setsHint)}</p>
      <div className={look.sets}>
        {sets.map((set) => (
          <SetCard key={set.code} set={set} onEdit={mayChange ? setEdit : null} />
        ))}
      </div>
      <SideSheet opened={edit !== null} onClose={onDone} title={edit ? titles[edit.what] : texts.rename}>
        {edit?.what === 'add' && <NewSet onDone={onDone} />}
        {edit?.what === 'name' && <RenameForm set={edit.set} onDone={onDone} />}
        {edit?.what === 'order' && <OrderForm set={edit.set} onDone={onDone} />}
        {edit?.what === 'member' && <MemberForm {...edit} onDone={onDone} />}
      </SideSheet>
    </Block>
  )
}
