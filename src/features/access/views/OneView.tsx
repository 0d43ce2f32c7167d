import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconCheck, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from '../access.module.css'
import type { SavedView } from './contract.ts'
import { words } from './texts.ts'

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
  const t = useText()
  const [name, setName] = useState<string | null>(null)
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (name !== null && (name.trim() === view.name || (await onRename(name)))) setName(null)
  }
  if (name !== null)
    return (
      <li>
        <form className={look.renaming} onSubmit={rename}>
          <TextInput
            size="xs"
            aria-label={t(words.name)}
            data-autofocus
            autoFocus
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="xs">
            {t(words.save)}
          </Button>
        </form>
      </li>
    )
  return (
    <li>
      <button type="button" className={look.view} aria-current={current} onClick={onChoose}>
        <span>{view.name}</span>
        {current && <IconCheck size={14} aria-hidden="true" />}
      </button>
      {!current && <Tool kind="update" label={words.update} of={view.name} onClick={onUpdate} />}
      <Tool kind="rename" label={words.rename} of={view.name} onClick={() => setName(view.name)} />
      <Tool kind="remove" label={words.remove} of={view.name} onClick={onRemove} />
    </li>
  )
}
