import { isDay } from './day.ts'

const pattern = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?$/

/** A moment as a person writes it, as ISO in UTC; without a zone it is Vietnamese time. Null where it is none. */
export const momentFrom = (text: string): string | null => {
  const [, day = '', minute = '', second = ':00', zone = '+07:00'] = pattern.exec(text.trim()) ?? []
  if (!isDay(day)) return null
  const time = new Date(`${day}T${minute}${second}${zone}`)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
