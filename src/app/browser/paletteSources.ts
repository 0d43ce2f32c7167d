import { unitAddress } from '../../domain/units/address.ts'
import { pickUnits } from '../../features/units/contract.ts'
import { texts as unitTexts } from '../../features/units/texts.ts'
import { call } from '../../kit/ui/api/call.ts'
import { fixedSource, type PaletteSource } from '../../kit/ui/palette/source.ts'
import { roomsFor } from './rail.ts'
import type { Session } from './session.ts'
import { words } from './texts.ts'

const units: PaletteSource = {
  key: 'units',
  name: unitTexts.units,
  search: async (search, signal) => {
    const asOf = new URLSearchParams(location.search).get('asOf')
    const query = { search, limit: 8, ...(asOf ? { asOf } : {}) }
    const found = await call(pickUnits, { query }, { signal })
    return found.units.map(({ unitId, name, nameEn, code, parentName }) => ({
      label: { vi: name, en: nameEn ?? name },
      hint: [code, parentName].filter(Boolean).join(' · '),
      href: unitAddress(unitId),
    }))
  },
}

/** What Ctrl-K finds: each room that has things to find adds its source here. */
export const paletteSources = (session: Session): readonly PaletteSource[] => [
  fixedSource('pages', words.pages, roomsFor(session.actions)),
  ...(session.actions.includes('units.read') ? [units] : []),
]
