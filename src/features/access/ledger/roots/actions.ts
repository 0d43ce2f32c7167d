import { join } from 'node:path'
import type { Database } from '../../../../database/connect.ts'
import { Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import {
  type DailyRoot,
  dailyRootLine,
  dailyRootsHead,
  dailyRootsOf,
  readDailyRoots,
} from '../../../../domain/ledger/daily-root.ts'
import type { Day } from '../../../../domain/time/day.ts'
import { append, textOf } from '../../../../kit/append-only.ts'
import { sealsFrom } from './store.ts'

/** Where the daily roots are kept, beside the database and outside it. */
export const rootsFile = (dataFolder: string): string => join(dataFolder, 'ledger-roots', 'ledger-roots.txt')

const unreadable = (path: string, line: number) =>
  refuse(
    'ledger.roots_unreadable',
    say(
      `Dòng ${line} của ${path} không đúng dạng. Hãy so với bản đã in hoặc đã gửi.`,
      `Line ${line} of ${path} cannot be read. Compare it with a copy that was printed or mailed.`,
    ),
  )

const differs = (path: string, number: number) =>
  refuse(
    'ledger.roots_differ',
    say(
      `Niêm phong ${number} trong cơ sở dữ liệu khác với ${path}. Nếu vừa phục hồi từ một bản sao lưu cũ, hãy cất tệp đó đi nơi khác để bắt đầu tệp mới; nếu không, sổ cái đã bị sửa.`,
      `Seal ${number} in the database is not the one in ${path}. If an older backup was restored, put that file elsewhere, and a new one begins; if not, the ledger was altered.`,
    ),
  )

/**
 * The roots in a file, oldest first; none where there is no file.
 * @throws Refused `ledger.roots_unreadable` that names the line.
 */
export const keptRoots = (path: string): readonly DailyRoot[] => {
  const { roots, unreadableLine } = readDailyRoots(textOf(path) ?? '')
  if (unreadableLine !== null) throw new Refused(unreadable(path, unreadableLine))
  return roots
}

export type Calendar = (moment: Date) => Day

/**
 * Adds the root of every day that is over to the file and returns what was added: whoever mails roots sends these.
 * @throws Refused `ledger.roots_differ` where the file tells another chain than the database; nothing is added then.
 */
export const keepRoots = async (
  database: Database,
  dataFolder: string,
  dayOf: Calendar,
  now: Date,
): Promise<readonly DailyRoot[]> => {
  const path = rootsFile(dataFolder)
  const last = keptRoots(path).at(-1)
  const seals = await sealsFrom(database, last?.number ?? 1)
  if (last && seals[0]?.hash !== last.hash) throw new Refused(differs(path, last.number))
  const days = seals.map(({ sealedAt, ...seal }) => ({ ...seal, day: dayOf(sealedAt) }))
  const fresh = dailyRootsOf(last ? days.slice(1) : days, { kept: last?.day ?? null, today: dayOf(now) })
  if (fresh.length > 0) await append(path, dailyRootsHead, fresh.map(dailyRootLine).join(''))
  return fresh
}
