import type { Cell } from './cell.ts'

const dayMilliseconds = 86_400_000
const days1904 = 1462
const lastSerial = 2_958_466

/**
 * The ISO date of a serial number of Excel, or null where it stands for no day. The 1900 system counts a
 * 29 February 1900 that never was: serials before it are one day later than the rest would say.
 */
export const dateOfSerial = (serial: number, is1904: boolean): string | null => {
  const shifted = is1904 ? serial + days1904 : serial
  const milliseconds = Math.round(shifted * 86_400) * 1000
  const days = Math.floor(milliseconds / dayMilliseconds)
  if (days < 1 || days === 60 || shifted >= lastSerial) return null
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const iso = new Date(epoch + milliseconds).toISOString()
  return milliseconds % dayMilliseconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** The cell of a date that the file writes out (ISO 8601). */
export const isoDateCell = (iso: string): Cell => {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(iso)
  if (!found?.[1]) return { kind: 'text', value: iso, text: iso }
  const [year, month, day] = found[1].split('-')
  const time = found[2] === undefined || found[2] === '00:00:00' ? '' : found[2]
  const value = time === '' ? found[1] : `${found[1]}T${time}`
  return { kind: 'date', value, text: `${day}/${month}/${year}${time === '' ? '' : ` ${time}`}` }
}
