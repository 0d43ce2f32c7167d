import type { Day } from '../time/day.ts'
import type { Seal } from './seal.ts'
import type { TrustedRoot } from './trust.ts'

/** The last seal of a day: kept outside the database, it vouches for every entry up to then. */
export type DailyRoot = { readonly day: Day } & Pick<Seal, 'number' | 'hash' | 'total'>

/** What stands on top of the file of daily roots, in both languages. */
export const dailyRootsHead = `# Vươn · Gốc niêm phong hằng ngày của sổ cái
# Mỗi dòng một ngày: ngày, số niêm phong cuối ngày, mã băm SHA-256 của nó, số mục đã niêm phong đến đó.
# Hãy giữ một bản ở nơi khác (in ra, gửi thư). Đối chiếu: ./vuon ledger verify TỆP --roots TỆP-NÀY
#
# Vươn · Daily roots of the sealed ledger
# One line a day: day, number of the day's last seal, its SHA-256 hash, entries sealed up to it.
# Keep a copy elsewhere (printed, mailed). To compare: ./vuon ledger verify FILE --roots THIS-FILE
`

export const dailyRootLine = ({ day, number, hash, total }: DailyRoot): string =>
  `${day} ${number} ${hash} ${total}\n`

const shape = /^(\d{4}-\d{2}-\d{2}) (\d+) ([0-9a-f]{64}) (\d+)$/

/** The roots in the file's text; null with the number of the first line that cannot be read. */
export const readDailyRoots = (
  text: string,
): { readonly roots: readonly DailyRoot[]; readonly unreadableLine: number | null } => {
  const roots: DailyRoot[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [whole, day = '', number, hash = '', total] = shape.exec(line.trim()) ?? []
    if (whole === undefined) return { roots, unreadableLine: at + 1 }
    roots.push({ day, number: Number(number), hash, total: Number(total) })
  }
  return { roots, unreadableLine: null }
}

/**
 * The last seal of each day that is over and later than the last one kept, from seals in their order. A seal made
 * while the clock stood back belongs to the latest day seen before it.
 */
export const dailyRootsOf = (
  seals: readonly DailyRoot[],
  { kept, today }: { readonly kept: Day | null; readonly today: Day },
): DailyRoot[] => {
  const last = new Map<Day, DailyRoot>()
  let day = kept ?? ''
  for (const seal of seals) {
    if (seal.day > day) day = seal.day
    if (day !== kept && day < today) last.set(day, { ...seal, day })
  }
  return [...last.values()]
}

export const asTrusted = (roots: readonly DailyRoot[]): TrustedRoot[] =>
  roots.map(({ hash, number, total }) => ({ hash, number, total }))
