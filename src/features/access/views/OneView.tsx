import { ActionIcon } from '@mantine/core'
import { IconCheck, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from '../access.module.css'
import type { SavedView } from './contract.ts'
import { words } from './texts.ts'
import { ViewName } from './ViewName.tsx'

type Props = {
  readonly view: SavedView
  /** Its filters are those in force. */
  readonly current: boolean
  readonly onChoose: () => void
  readonly onUpdate: () => void
  readonly onRename: (name: string) => Promise<boolean>
  readonly onRemove: () => void
}

const icons = { rename: IconPencil, update: IconRefresh, remove: IconTrash }

const Tool = (props: {
  readonly kind: keyof typeof icons
  readonly label: Text
  readonly of: string
  readonly onClick: () => void
}) => {
  const t = useText()
  const Icon = icons[props.kind]
  const label = `${t(props.label)}: ${props.of}`
  return (
    <ActionIcon variant="subtle" size="md" aria-label={label} title={t(props.label)} onClick={props.onClick}>
      <Icon size={16} aria-hidden="true" />
    </ActionIcon>
  )
}

/** One kept view: chosen with a click, renamed in place, brought up to the filters in force, deleted. */
export const OneView = ({ view, current, onChoose, onUpdate, onRename, onRemove }: Props) => {
  const [renaming, setRenaming] = useState(false)
  const rename = async (name: string) => {
    const done = name.trim() === view.name || (await onRename(name))
    if (done) setRenaming(false)
    return done
  }
  if (renaming)
    return (
      <li>
        <ViewName present={view.name} onSave={rename} />
      </li>
    )
  return (
    <li>
      <button type="button" className={look.view} aria-current={current} onClick={onChoose}>
        <span>{view.name}</span>
        {current && <IconCheck size={14} aria-hidden="true" />}
      </button>
      {!current && <Tool kind="update" label={words.update} of={view.name} onClick={onUpdate} />}
      <Tool kind="rename" label={words.rename} of={view.name} onClick={() => setRenaming(true)} />
      <Tool kind="remove" label={words.remove} of={view.name} onClick={onRemove} />
    </li>
  )
}
