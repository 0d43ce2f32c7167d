import type { Random } from '../random.ts'
import type { Seat } from '../seats.ts'
import type { Occupation } from './attainment.ts'
import type { Card } from './deck.ts'

const clerical = /Phòng Tổ chức|Phòng Kế hoạch|Văn phòng/

export const occupationAt = (
  random: Random,
  { agency, division, rank }: Seat,
  card: Card | undefined,
): Occupation => {
  if (agency.trade === 'teaching' && agency.kind === 'school') return 'teacher'
  if (agency.trade !== 'health') return 'official'
  const room = division === null ? '' : (agency.divisions[division]?.name.vi ?? '')
  if (card) return room.includes('Dược') || room.includes('dược') ? 'pharmacist' : 'physician'
  if (clerical.test(room)) return random.chance(0.7) ? 'official' : 'physician'
  if (room.includes('Dược')) return 'pharmacist'
  if (room.includes('Xét nghiệm') || room.includes('hình ảnh'))
    return random.chance(0.7) ? 'technician' : 'physician'
  if (rank !== 'staff') return 'physician'
  return random.weighted([
    ['physician', 14],
    ['nurse', 66],
    ['technician', 8],
    ['official', 12],
  ])
}
