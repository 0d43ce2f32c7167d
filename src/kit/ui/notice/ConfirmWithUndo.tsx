import { Button, type ButtonProps, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import { useAnnounce } from './Announcer.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'

type Props = {
  /** The verb on the button. */
  readonly label: Text
  /** Which of several alike it is for, heard after the verb: a file's name. */
  readonly of?: string
  /** The question in full: "Giải thể đơn vị này?" */
  readonly question: Text
  /** What will come of it, or a preview. */
  readonly children?: ReactNode
  /** Does it; a thrown refusal is shown in the dialog. */
  readonly onConfirm: () => void | Promise<void>
  /** Said quietly afterwards. */
  readonly done: Text
  /** The way back, offered with the quiet word. */
  readonly onUndo?: () => void | Promise<void>
  /** Why it may not be done; the button is then closed and says so. */
  readonly refusal?: Text | null
  readonly variant?: ButtonProps['variant']
  readonly size?: ButtonProps['size']
  /** Marks what takes something away. */
  readonly danger?: boolean
}

/** A button for what needs a second thought: asks once, does it, and offers the way back. */
export const ConfirmWithUndo = (props: Props) => {
  const t = useText()
  const announce = useAnnounce()
  const [opened, setOpened] = useState(false)
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const close = () => {
    setOpened(false)
    setError(null)
  }
  const confirm = async () => {
    setWorking(true)
    try {
      await props.onConfirm()
      close()
      announce({ text: props.done, ...(props.onUndo ? { undo: props.onUndo } : {}) })
    } catch (thrown) {
      setError(thrown)
    } finally {
      setWorking(false)
    }
  }
  const tint = props.danger ? { color: 'var(--signal)' } : {}
  const closed = props.refusal
    ? { 'data-disabled': true, 'aria-disabled': true, title: t(props.refusal) }
    : {}
  return (
    <>
      <Button
        variant={props.variant ?? 'default'}
        size={props.size ?? 'sm'}
        {...closed}
        {...(props.of === undefined ? {} : { 'aria-label': `${t(props.label)}: ${props.of}` })}
        onClick={() => !props.refusal && setOpened(true)}
      >
        {t(props.label)}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t(props.question)}
        withCloseButton={false}
        centered
        styles={{ title: { fontSize: 'var(--size-lead)', fontWeight: 600 } }}
      >
        {props.children}
        <RefusalNotice error={error} />
        <div style={{ display: 'flex', gap: '0.75rem', justifyContent: 'flex-end', marginTop: '1.25rem' }}>
          <Button variant="default" onClick={close}>
            {t(words.cancel)}
          </Button>
          <Button {...tint} loading={working} onClick={confirm}>
            {t(props.label)}
          </Button>
        </div>
      </Modal>
    </>
  )
}
