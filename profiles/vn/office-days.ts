import { say, type Text } from '../../src/domain/language/say.ts'
import type { NamedOfficeDay } from '../../src/domain/profile/practice.ts'
import { sources } from './sources.ts'

const tet = say('Tết Nguyên đán', 'Lunar New Year')
const hung = say('Giỗ Tổ Hùng Vương', 'Hùng Kings’ Day')
const victory = say('Ngày Chiến thắng', 'Reunification Day')
const labour = say('Quốc tế lao động', 'Labour Day')
const independence = say('Quốc khánh', 'Independence Day')
const newYear = say('Tết Dương lịch', 'New Year’s Day')
const swapped = say('Nghỉ hoán đổi', 'Closed in exchange')
const madeUp = say('Làm bù', 'Worked in exchange')
const culture = say('Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day')

/** Days that the Labour Code names; their places in the year by the lunar calendar are worked out. */
const closed = (name: Text, ...days: string[]): NamedOfficeDay[] =>
  days.map((day) => ({ day, working: false, name, source: sources.publicHolidays, unverified: false }))

/** Exchanges that the ministry announces year by year, and days moved off a weekend. */
const announced = (working: boolean, name: Text, ...days: string[]): NamedOfficeDay[] =>
  days.map((day) => ({ day, working, name, source: sources.exchangedDays, unverified: true }))

/** Weekdays only: a holiday on a Saturday or Sunday closes nothing that was open. */
export const officeDays: readonly NamedOfficeDay[] = [
  ...closed(newYear, '2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01'),
  ...announced(false, swapped, '2026-01-02', '2024-04-29', '2025-05-02', '2026-08-31'),
  ...announced(true, madeUp, '2026-01-10', '2024-05-04', '2025-04-26', '2026-08-22'),
  ...announced(false, tet, '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'),
  ...announced(false, tet, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...announced(false, tet, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...announced(false, tet, '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'),
  ...closed(hung, '2024-04-18', '2025-04-07', '2027-04-16'),
  ...announced(false, hung, '2026-04-27'),
  ...closed(victory, '2024-04-30', '2025-04-30', '2026-04-30', '2027-04-30'),
  ...closed(labour, '2024-05-01', '2025-05-01', '2026-05-01'),
  ...announced(false, labour, '2027-05-03'),
  ...closed(independence, '2024-09-02', '2025-09-02', '2026-09-02', '2027-09-02'),
  ...announced(false, independence, '2024-09-03', '2025-09-01', '2026-09-01', '2027-09-03'),
  ...announced(false, culture, '2026-11-24', '2027-11-24'),
]
