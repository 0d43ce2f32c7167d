import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ConfirmIdentity } from '../../features/access/sessions/confirmation/ConfirmIdentity.tsx'
import { CommandPalette } from '../../kit/ui/palette/CommandPalette.tsx'
import { AsOfField } from '../../kit/ui/shell/AsOfField.tsx'
import { Frame } from '../../kit/ui/shell/Frame.tsx'
import { LanguageSwitch } from '../../kit/ui/shell/LanguageSwitch.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { NotYours } from './NotYours.tsx'
import { paletteSources } from './paletteSources.ts'
import { roomsFor, roomsShutFor } from './rail.ts'
import type { Session } from './session.ts'
import { words } from './texts.ts'
import { UnitSlot } from './UnitSlot.tsx'
import { useAccountLanguage } from './useAccountLanguage.ts'

type Props = { readonly session: Session; readonly children: ReactNode }

/** The room of an address that this reader may not open. */
const roomAt = (path: string, actions: readonly string[]) =>
  roomsShutFor(actions).find(({ href }) => path === href || path.startsWith(`${href}/`))

/** The frame with this reader's rooms, and what stands at the same place on every page. */
export const Shell = ({ session, children }: Props) => {
  useAccountLanguage(session)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const shut = roomAt(path, session.actions)
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
      {shut ? <NotYours room={shut} /> : children}
      <ConfirmIdentity />
    </Frame>
  )
}
