import { joinTexts, say } from '../../domain/language/say.ts'
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

/** What tells namesakes apart, with the unit in either language. */
const hintOf = (first: string, vi: string | null, en: string | null) =>
  joinTexts(
    [say(first, first), say(vi ?? '', en ?? '')].filter((part) => part.vi !== ''),
    ' · ',
  )

const units: PaletteSource = {
  key: 'units',
  name: unitTexts.units,
  search: async (search, signal) => {
    const asOf = new URLSearchParams(location.search).get('asOf')
    const query = { search, limit: 8, ...(asOf ? { asOf } : {}) }
    const found = await call(pickUnits, { query }, { signal })
    return found.units.map(({ unitId, name, nameEn, code, parentName, parentNameEn }) => ({
      label: { vi: name, en: nameEn ?? name },
      hint: hintOf(code, parentName, parentNameEn ?? parentName),
      href: unitAddress(unitId),
    }))
  },
}

const people: PaletteSource = {
  key: 'people',
  name: peopleTexts.people,
  search: async (search, signal) => {
    const found = await call(searchPeople, { query: { q: search, limit: 8 } }, { signal })
    return found.people.map(({ personId, fullName, born, unitName, unitNameEn, staffCode }) => ({
      label: { vi: fullName, en: fullName },
      hint: hintOf(
        [staffCode, born?.slice(0, 4)].filter(Boolean).join(' · '),
        unitName,
        unitNameEn ?? unitName,
      ),
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
