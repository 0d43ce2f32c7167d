import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from '../access.module.css'
import { words } from './texts.ts'

type Props = {
  /** The name a kept view has; without it the name is asked of a view that is to be kept. */
  readonly present?: string
  /** Says whether the name was taken. */
  readonly onSave: (name: string) => Promise<boolean>
}

/** A view's name, typed and saved: of a new view, or a new one of a kept view. */
export const ViewName = ({ present, onSave }: Props) => {
  const t = useText()
  const [name, setName] = useState(present ?? '')
  const isNew = present === undefined
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await onSave(name)) && isNew) setName('')
  }
  const said = isNew
    ? { label: t(words.keep), placeholder: t(words.name) }
    : { 'aria-label': t(words.name), 'data-autofocus': true, autoFocus: true }
  return (
    <form className={look.renaming} onSubmit={(event) => void save(event)}>
      <TextInput
        {...said}
        size="xs"
        required
        withAsterisk={false}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs">
        {t(words.save)}
      </Button>
    </form>
  )
}
