import type { Text } from '../../language/say.ts'
import { say } from '../../language/say.ts'
import type { Agency } from './agency.ts'
import { hospitals, schools } from './care-and-teaching.ts'
import { banks, centralAgencies, judicialAgencies } from './central.ts'
import { governmentAgencies } from './government.ts'
import { massOrganisations, partyAgencies } from './party.ts'

/** The groups in which the province's agencies stand on the administrative line. */
export const sectors: readonly { readonly code: string; readonly name: Text }[] = [
  { code: 'K-DANG', name: say('Các cơ quan Đảng tỉnh', 'Party agencies of the province') },
  { code: 'K-UBND', name: say('Ủy ban nhân dân tỉnh', "Provincial People's Committee") },
  { code: 'K-DOANTHE', name: say('Mặt trận và các đoàn thể tỉnh', 'Front and mass organisations') },
  { code: 'K-TUPHAP', name: say('Các cơ quan tư pháp', 'Judicial agencies') },
  { code: 'K-NGANHDOC', name: say('Cơ quan Trung ương trên địa bàn', 'Central agencies in the province') },
  { code: 'K-NGANHANG', name: say('Các ngân hàng', 'Banks') },
]

/** The 62 agencies whose Party organisations made up the bloc in 2015. */
export const agencies: readonly Agency[] = [
  ...partyAgencies,
  ...massOrganisations,
  ...governmentAgencies,
  ...judicialAgencies,
  ...centralAgencies,
  ...banks,
  ...hospitals,
  ...schools,
]
