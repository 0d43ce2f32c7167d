import { fixedSource, type PaletteSource } from '../../kit/ui/palette/source.ts'
import { roomsFor } from './rail.ts'
import type { Session } from './session.ts'
import { words } from './texts.ts'

/** What Ctrl-K finds: each room that has things to find adds its source here. */
export const paletteSources = (session: Session): readonly PaletteSource[] => [
  fixedSource('pages', words.pages, roomsFor(session.actions)),
]
