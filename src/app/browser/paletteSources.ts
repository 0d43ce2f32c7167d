import { personAddress } from '../../domain/people/address.ts'
import { unitAddress } from '../../domain/units/address.ts'
import { searchPeople } from '../../features/people/list/contract.ts'
import { texts as peopleTexts } from '../../features/people/texts.ts'
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

const people: PaletteSource = {
  key: 'people',
  name: peopleTexts.people,
  search: async (search, signal) => {
    const found = await call(searchPeople, { query: { q: search, limit: 8 } }, { signal })
    return found.people.map(({ personId, fullName, born, unitName, staffCode }) => ({
      label: { vi: fullName, en: fullName },
      hint: [staffCode, born?.slice(0, 4), unitName].filter(Boolean).join(' · '),
      href: personAddress(personId),
    }))
  },
}

/** What Ctrl-K finds: each room that has things to find adds its source here. */
export const paletteSources = (session: Session): readonly PaletteSource[] => [
  fixedSource('pages', words.pages, roomsFor(session.actions)),
  ...(session.actions.includes('people.read') ? [people] : []),
  ...(session.actions.includes('units.read') ? [units] : []),
]
