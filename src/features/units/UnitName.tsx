import { unitAddress } from '../../domain/units/address.ts'
import { useLanguage } from '../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../kit/ui/navigate/To.tsx'

type Named = { readonly name: string; readonly nameEn: string | null }

/** What a unit is called in the reader's language, where it has a name in it. */
export const useUnitName = (): ((unit: Named) => string) => {
  const { language } = useLanguage()
  return (unit) => (language === 'en' ? (unit.nameEn ?? unit.name) : unit.name)
}

/** The unit's name, leading to its page. */
export const UnitName = ({ unit }: { readonly unit: Named & { readonly unitId: string } }) => {
  const nameOf = useUnitName()
  return <To href={unitAddress(unit.unitId)}>{nameOf(unit)}</To>
}

type Somewhere = { readonly unitName: string | null; readonly unitNameEn: string | null }

/** What the unit that a row of another room speaks of is called; null where it speaks of none. */
export const useNameOfTheirUnit = (): ((row: Somewhere) => string | null) => {
  const nameOf = useUnitName()
  return ({ unitName, unitNameEn }) =>
    unitName === null ? null : nameOf({ name: unitName, nameEn: unitNameEn })
}
