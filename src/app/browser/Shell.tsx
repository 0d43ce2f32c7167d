import type { ReactNode } from 'react'
import { ConfirmIdentity } from '../../features/access/sessions/confirmation/ConfirmIdentity.tsx'
import { CommandPalette } from '../../kit/ui/palette/CommandPalette.tsx'
import { AsOfField } from '../../kit/ui/shell/AsOfField.tsx'
import { Frame } from '../../kit/ui/shell/Frame.tsx'
import { LanguageSwitch } from '../../kit/ui/shell/LanguageSwitch.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { paletteSources } from './paletteSources.ts'
import { roomsFor } from './rail.ts'
import type { Session } from './session.ts'
import { words } from './texts.ts'
import { UnitSlot } from './UnitSlot.tsx'
import { useAccountLanguage } from './useAccountLanguage.ts'

type Props = { readonly session: Session; readonly children: ReactNode }

/** The frame with this reader's rooms, and what stands at the same place on every page. */
export const Shell = ({ session, children }: Props) => {
  useAccountLanguage(session)
  return (
    <Frame
      rail={roomsFor(session.actions)}
      railLabel={words.rail}
      picker={<UnitSlot />}
      tools={
        <>
          <CommandPalette sources={paletteSources(session)} />
          <AsOfField />
          <LanguageSwitch />
          <AccountMenu session={session} />
        </>
      }
    >
      {children}
      <ConfirmIdentity />
    </Frame>
  )
}
