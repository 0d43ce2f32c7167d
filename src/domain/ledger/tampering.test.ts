import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryText, type LedgerEntry, leafOf } from './entry.ts'
import { endLine, entryLine, headLine, sealLine } from './export-line.ts'
import { faultText } from './fault.ts'
import { LedgerReading, type Verified } from './reading.ts'
import { type Seal, sealOver } from './seal.ts'
import type { TrustedRoot } from './trust.ts'

const digest = (content: string | Uint8Array): string => hash('sha256', content, 'hex')
const uuid = (at: number): string => `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`

const entryNumber = (at: number): LedgerEntry => ({
  entryId: uuid(at),
  recordedAt: `2015-08-27T02:03:04.${String(at).padStart(6, '0')}Z`,
  actorId: at % 3 === 0 ? null : uuid(900 + (at % 3)),
  actorName: 'Trần Thị Cán Bộ',
  action: 'people.change',
  subjectKind: 'person',
  subjectId: uuid(500 + (at % 7)),
  personId: at % 5 === 0 ? null : uuid(500 + (at % 7)),
  causeId: null,
  reason: at % 4 === 0 ? 'theo hồ sơ gốc' : null,
  before: at % 2 === 0 ? null : { fullName: 'Đức', born: '1970', at },
  after: { fullName: `Nguyễn Văn ${at}`, memberships: [{ unitId: uuid(700), from: '2010' }] },
})

/** An export as the product writes one: batches of the given sizes. */
const exported = (entries: readonly LedgerEntry[], sizes: readonly number[]) => {
  const lines = [headLine]
  const seals: Seal[] = []
  let at = 0
  for (const size of sizes) {
    const texts = entries.slice(at, at + size).map(entryText)
    at += size
    const hashed = texts.map((text, index) => ({
      entryId: entries[at - size + index]?.entryId ?? '',
      leaf: leafOf(digest, text),
    }))
    const seal = sealOver(digest, seals.at(-1) ?? null, hashed, `2015-08-27T03:00:00.00000${seals.length}Z`)
    seals.push(seal)
    const told = texts.map((text, index) => ({ text, ...(hashed[index] ?? { leaf: '' }) }))
    lines.push(sealLine(seal))
    for (const [index, { text, leaf }] of told.entries())
      lines.push(entryLine({ text, leaf, position: index + 1, seal: seal.number }))
  }
  lines.push(endLine(seals.at(-1) ?? { number: 0, total: 0, hash: '' }))
  return { lines, seals }
}

const sizes = [1, 5, 2, 8, 3, 4]
const entries = Array.from({ length: 23 }, (_, at) => entryNumber(at))
const { lines: whole, seals } = exported(entries, sizes)

const read = (lines: readonly string[], trusted: readonly TrustedRoot[] = []): Verified => {
  const reading = new LedgerReading(digest, trusted)
  for (const line of lines) reading.take(line)
  return reading.end({ isFile: true })
}

const isEntry = (line: string) => line.startsWith('{"entry":')
const entryLines = whole.flatMap((line, at) => (isEntry(line) ? [at] : []))
const placeIn = (list: readonly number[]) => fc.nat({ max: list.length - 1 }).map((at) => list[at] ?? 0)
const anyEntry = placeIn(entryLines)
const anyLine = fc.nat({ max: whole.length - 1 })

type Line = { entry: Record<string, unknown>; leaf: string; position: number; seal: number }
const lineOf = (at: number): Line => JSON.parse(whole[at] ?? '') as Line

/** The line as somebody writes it who knows how leaves are hashed. */
const rewritten = ({ entry, position, seal }: Line, leaf?: string): string => {
  const text = entryText(entry as LedgerEntry)
  return entryLine({ text, leaf: leaf ?? leafOf(digest, text), position, seal })
}

const edited = fc
  .record({ at: anyEntry, field: fc.nat({ max: 11 }), value: fc.string(), covers: fc.boolean() })
  .map(({ at, field, value, covers }) => {
    const line = lineOf(at)
    const name = Object.keys(line.entry)[field] ?? 'reason'
    const other = line.entry[name] === value ? `${value}.` : value
    const entry = { ...line.entry, [name]: other }
    return whole.with(at, rewritten({ ...line, entry }, covers ? undefined : line.leaf))
  })

const deleted = fc
  .record({ at: anyLine, more: fc.nat({ max: 3 }) })
  .map(({ at, more }) => whole.toSpliced(at, 1 + more))

const inserted = fc
  .record({ from: anyEntry, to: fc.integer({ min: 1, max: whole.length }), isNew: fc.boolean() })
  .map(({ from, to, isNew }) => {
    const line = lineOf(from)
    const entry = isNew ? { ...line.entry, entryId: uuid(99) } : line.entry
    return whole.toSpliced(to, 0, rewritten({ ...line, entry }))
  })

const swapped = fc
  .record({ one: anyEntry, other: anyEntry, keepsPlaces: fc.boolean() })
  .filter(({ one, other }) => one !== other)
  .map(({ one, other, keepsPlaces }) => {
    const [first, second] = [lineOf(one), lineOf(other)]
    if (!keepsPlaces) return whole.with(one, whole[other] ?? '').with(other, whole[one] ?? '')
    return whole
      .with(one, rewritten({ ...first, entry: second.entry }))
      .with(other, rewritten({ ...second, entry: first.entry }))
  })

const truncated = fc
  .integer({ min: 1, max: whole.join('\n').length - 1 })
  .map((length) => whole.join('\n').slice(0, -length).split('\n'))

const scratched = fc
  .record({ at: anyLine, place: fc.nat(), letter: fc.constantFrom(...'abcdef0123456789"{}:, ') })
  .map(({ at, place, letter }) => {
    const line = whole[at] ?? ''
    const where = place % line.length
    const other = line[where] === letter ? (letter === 'x' ? 'y' : 'x') : letter
    return whole.with(at, line.slice(0, where) + other + line.slice(where + 1))
  })

const rounds = { numRuns: 1_500 }

describe('ten thousand tamperings', () => {
  test('an untouched export has no fault, and every seal of it is a root that can be trusted', () => {
    const trusted = seals.map(({ hash: kept, number, total }) => ({ hash: kept, number, total }))
    expect(read(whole, trusted)).toMatchObject({ seals: 6, entries: 23, faultCount: 0, faults: [] })
    expect(read(whole, [{ hash: seals[2]?.hash ?? '', number: null, total: null }]).faultCount).toBe(0)
    expect(read([headLine, endLine({ number: 0, total: 0, hash: '0'.repeat(64) })]).faultCount).toBe(0)
  })

  test.each([
    ['an edited field', edited],
    ['a deleted line', deleted],
    ['an inserted entry', inserted],
    ['two entries that changed places', swapped],
    ['a file that was cut off', truncated],
    ['a single letter that was changed', scratched],
  ])('%s is found, and its place is named', (_name, tampered) => {
    fc.assert(
      fc.property(tampered, (lines) => {
        const { faultCount, faults } = read(lines)
        expect(faultCount).toBeGreaterThan(0)
        for (const fault of faults) expect(fault.line ?? fault.seal).not.toBeNull()
      }),
      rounds,
    )
  })

  test('whoever seals a changed ledger anew, or a shorter one, is found by a root kept elsewhere', () => {
    const trusted = fc.nat({ max: seals.length - 1 }).map((at) => seals[at])
    const change = fc.record({ at: fc.nat({ max: entries.length - 1 }), cut: fc.boolean(), root: trusted })
    fc.assert(
      fc.property(change, fc.string(), ({ at, cut, root }, reason) => {
        const upTo = sizes.slice(0, root?.number).reduce((sum, size) => sum + size, 0)
        const place = at % upTo
        const other = entries.with(place, { ...entryNumber(place), reason: `${reason}!` })
        const { lines } = cut
          ? exported(entries, sizes.slice(0, (root?.number ?? 1) - 1))
          : exported(other, sizes)
        const { hash: kept = '', number = null, total = null } = root ?? {}
        expect(read(lines, [{ hash: kept, number, total }]).faultCount).toBeGreaterThan(0)
        expect(read(lines, [{ hash: kept, number: null, total: null }]).faultCount).toBeGreaterThan(0)
        expect(read(lines).faultCount).toBe(0)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the place of a fault', () => {
  const kindsOf = (lines: readonly string[]) =>
    read(lines).faults.map(({ kind, seal, position }) => [kind, seal, position])
  const third = entryLines[3] ?? 0 // seal 2, position 3

  test('an edited entry is named by its seal, its position and its line', () => {
    const line = lineOf(third)
    const other = rewritten({ ...line, entry: { ...line.entry, actorName: 'Ai khác' } }, line.leaf)
    const { faults } = read(whole.with(third, other))
    expect(faults).toEqual([
      { kind: 'entry-altered', seal: 2, position: 3, entryId: uuid(3), line: third + 1 },
    ])
    expect(
      faultText(faults[0] ?? { kind: 'end-missing', seal: null, position: null, entryId: null, line: 1 }),
    ).toEqual({
      vi: `dòng ${third + 1}, niêm phong 2, vị trí 3, mục ${uuid(3)}: mục bị sửa`,
      en: `line ${third + 1}, seal 2, position 3, entry ${uuid(3)}: an entry was altered`,
    })
  })

  test('a deleted, a repeated and a swapped entry are told apart', () => {
    expect(kindsOf(whole.toSpliced(third, 1))).toEqual([['entry-missing', 2, 3]])
    expect(kindsOf(whole.toSpliced(third, 0, whole[third] ?? ''))).toEqual([['entry-inserted', 2, 3]])
    const swap = whole.with(third, whole[third + 1] ?? '').with(third + 1, whole[third] ?? '')
    expect(kindsOf(swap)).toEqual([['entries-swapped', 2, 3]])
  })

  test('entries sealed anew under an old root are told by their seal', () => {
    const line = lineOf(third)
    const other = rewritten({ ...line, entry: { ...line.entry, reason: 'khác' } })
    expect(kindsOf(whole.with(third, other))).toEqual([['root-differs', 2, null]])
  })

  test('a seal that is gone leaves a gap in the chain', () => {
    const second = whole.findIndex((line) => line.includes('"number":2,'))
    const gone = whole.toSpliced(second, 6)
    expect(kindsOf(gone)[0]).toEqual(['seal-missing', 2, null])
  })
})
