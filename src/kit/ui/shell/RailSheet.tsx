import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import { Wordmark } from './Wordmark.tsx'

/** All words of the rail, from the foot of a phone. */
export const RailSheet = (props: { readonly onClose: () => void; readonly children: ReactNode }) => {
  const t = useText()
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="bottom"
      size="30rem"
      title={<Wordmark />}
      closeButtonProps={{ 'aria-label': t(words.close) }}
    >
      {props.children}
    </Drawer>
  )
}
