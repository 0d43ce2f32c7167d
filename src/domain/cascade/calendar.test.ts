import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, type CalendarEntry, calendarText } from './calendar.ts'
import { contentLine, escaped } from './content-line.ts'

const entry: CalendarEntry = {
  id: '01890000-0000-7000-8000-000000000001',
  day: '2015-12-31',
  title: 'Kế hoạch; Chỉ thị 21-CT/TU, đợt 1',
  description: null,
  address: 'https://vuon.longan.gov.vn/responses/1?a=b,c',
  settled: false,
  revision: 3,
  changedAt: '2015-08-27T02:03:04.000005Z',
}
const calendar: Calendar = {
  name: 'Hạn của Ana',
  host: 'vuon.longan.gov.vn',
  writtenAt: '2015-09-01T02:03:04.000005Z',
  ringDaysBefore: [7, 0],
  entries: [entry],
}

/** The lines as a calendar program reads them: unfolded first. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

test('a deadline is a day without an hour that rings, under a name that stays', () => {
  expect(linesOf(calendarText(calendar)).slice(8)).toEqual([
    'BEGIN:VEVENT',
    'UID:01890000-0000-7000-8000-000000000001@vuon.longan.gov.vn',
    'DTSTAMP:20150901T020304Z',
    'LAST-MODIFIED:20150827T020304Z',
    'SEQUENCE:3',
    'DTSTART;VALUE=DATE:20151231',
    'DTEND;VALUE=DATE:20160101',
    'SUMMARY:Kế hoạch\\; Chỉ thị 21-CT/TU\\, đợt 1',
    'URL:https://vuon.longan.gov.vn/responses/1?a=b,c',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Kế hoạch\\; Chỉ thị 21-CT/TU\\, đợt 1',
    'TRIGGER:-PT160H',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Kế hoạch\\; Chỉ thị 21-CT/TU\\, đợt 1',
    'TRIGGER:PT8H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('what is settled rings no more, and the order of the entries does not change the text', () => {
  expect(calendarText({ ...calendar, entries: [{ ...entry, settled: true }] })).not.toContain('VALARM')
  const entries = ['b', 'a', 'c'].map((id) => ({ ...entry, id }))
  expect(calendarText({ ...calendar, entries })).toBe(
    calendarText({ ...calendar, entries: entries.toReversed() }),
  )
})

test('odd letters: breaks are marked, what calendars forbid is left out', () => {
  const cases: [string, string][] = [
    ['a\r\nb\nc\rd\u2028e', 'a\\nb\\nc\\nd\\ne'],
    ['C:\\x;y,z', 'C:\\\\x\\;y\\,z'],
    ['\\n', '\\\\n'],
    ['a\u0000b\u0007c\td\u009be', 'abc\tde'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['"quoted": colon', '"quoted": colon'],
  ]
  for (const [text, value] of cases) expect(escaped(text)).toBe(value)
})

test('no text breaks out of its line, no part is longer than 75 octets, no letter is cut', () => {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
    fc.string({ unit: 'grapheme-ascii', minLength: 150, maxLength: 300, size: 'max' }),
    fc.string({
      unit: fc.constantFrom('ằ', 'đ', '😀', 'a', ',', '\\', '\n', '👩‍🏫'),
      maxLength: 200,
      size: 'max',
    }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const line = contentLine('SUMMARY', escaped(text))
      const parts = line.slice(0, -2).split('\r\n')
      expect(line.endsWith('\r\n')).toBe(true)
      for (const part of parts) {
        const octets = encoder.encode(part)
        expect(octets.length).toBeLessThanOrEqual(75)
        expect(decoder.decode(octets)).toBe(part)
      }
      const value = linesOf(line)[0]?.slice('SUMMARY:'.length) ?? ''
      const read = value.replace(/\\(.)/gu, (_, letter: string) => (letter === 'n' ? '\n' : letter))
      const plain = text.toWellFormed().replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
      expect(read).toBe(plain.replace(/[\p{Cc}]/gu, (one) => (one === '\n' || one === '\t' ? one : '')))
    }),
    { numRuns: 60 },
  )
})
