import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { To } from '../navigate/To.tsx'
import { words } from '../texts.ts'

type Props = {
  readonly opened: boolean
  readonly onClose: () => void
  /** The name of what is looked at: a Text, or a person's name as it is. */
  readonly title: Text | string
  /** Leads to the full page. */
  readonly href?: string
  readonly children: ReactNode
}

/** A quick look at one thing at the page's edge, without leaving the list. Esc closes it. */
export const SideSheet = ({ opened, onClose, title, href, children }: Props) => {
  const t = useText()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="30rem"
      title={typeof title === 'string' ? title : t(title)}
      closeButtonProps={{ 'aria-label': t(words.close) }}
      overlayProps={{ backgroundOpacity: 0.18 }}
      styles={{
        title: { fontSize: 'var(--size-lead)', fontWeight: 600, lineHeight: 1.5 },
        content: { scrollPaddingTop: '5rem' },
      }}
    >
      {href && (
        <p style={{ marginBottom: '1rem' }}>
          <To href={href}>{t(words.openAll)}</To>
        </p>
      )}
      {children}
    </Drawer>
  )
}
