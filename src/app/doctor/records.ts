import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { entriesWaitingForSeal } from '../../database/condition.ts'
import type { Database } from '../../database/connect.ts'
import { sealedSample } from '../../database/inspection/sealed-sample.ts'
import { verifySomeCounts } from '../../database/inspection/summary-sample.ts'
import { Refused } from '../../domain/language/refusal.ts'
import { type Finding, ok, warning, wrong } from '../../domain/running/finding.ts'
import { verifyLatest } from '../../features/access/ledger/verification/latest/actions.ts'
import { openVault } from '../../kit/vault.ts'

const opens = (key: Buffer, { sealed, place }: { sealed: Buffer; place: string }): boolean => {
  try {
    openVault(key).open(sealed, place)
    return true
  } catch {
    return false
  }
}

/** Whether the key of this folder opens what the database has sealed. */
export const checkSealed = async (client: pg.ClientBase, keys: readonly Buffer[]): Promise<Finding> => {
  const sample = await sealedSample(client)
  if (sample === null) return ok('sealed', 'Chưa có gì được niêm phong.', 'Nothing has been sealed yet.')
  return keys.some((key) => opens(key, sample))
    ? ok('sealed', 'Khóa mở được dữ liệu niêm phong.', 'The key opens sealed facts.')
    : wrong(
        'sealed',
        'Khóa này KHÔNG mở được dữ liệu niêm phong: không phải khóa của cơ sở dữ liệu này. Hãy dừng ứng dụng và phục hồi đúng tệp khóa.',
        'This key does NOT open sealed facts: it is not the key of this database. Stop the application and bring back the right file.',
      )
}

const sealsLooked = 50

/** Whether the newest part of the ledger is as it was sealed, and sealing keeps up. */
export const checkLedger = async (database: Database, dataFolder: string): Promise<Finding> => {
  const { seals, faults, isRootKept } = await verifyLatest(database, dataFolder, sealsLooked)
  const look = { vi: 'Hãy chạy ./vuon ledger verify', en: 'Run ./vuon ledger verify' }
  if (faults.length > 0)
    return wrong(
      'ledger',
      `${faults.length} chỗ trong ${seals} niêm phong cuối không còn như lúc niêm phong. ${look.vi} và xem phần nghi bị sửa trong tài liệu vận hành.`,
      `${faults.length} places under the last ${seals} seals are not as they were sealed. ${look.en}, and see suspected tampering in the operations guide.`,
    )
  if (isRootKept === false)
    return wrong(
      'ledger',
      `Gốc cuối trong ledger-roots.txt khác với cơ sở dữ liệu. ${look.vi}; nếu vừa phục hồi bản cũ, hãy cất tệp đó đi nơi khác.`,
      `The last root in ledger-roots.txt is not the one in the database. ${look.en}; if an older backup was restored, put that file elsewhere.`,
    )
  const waiting = await entriesWaitingForSeal(database)
  const isRunning = existsSync(join(dataFolder, 'vuon.lock'))
  if (waiting > 20_000 && isRunning)
    return warning(
      'ledger',
      `${waiting} mục chờ niêm phong dù ứng dụng đang chạy; hãy xem nhật ký (job failed: seal).`,
      `${waiting} entries wait for their seal although the application runs; see the log (job failed: seal).`,
    )
  return ok(
    'ledger',
    `${seals} niêm phong cuối nguyên vẹn; ${waiting} mục chờ niêm phong.`,
    `The last ${seals} seals are whole; ${waiting} entries wait for theirs.`,
  )
}

/** Whether some kept counts are what a recount says. */
export const checkSummary = async (database: Database): Promise<Finding> => {
  const { units, differences } = await verifySomeCounts(database)
  return differences === 0
    ? ok('summary', `Số đếm của ${units} đơn vị khớp.`, `The counts of ${units} units agree with a recount.`)
    : wrong(
        'summary',
        `${differences} số đếm của ${units} đơn vị không khớp; hãy chạy ./vuon report verify, rồi ./vuon report rebuild.`,
        `${differences} counts of ${units} units differ from a recount; run ./vuon report verify, then ./vuon report rebuild.`,
      )
}

/** A check that could not be made is itself something wrong, told by what hindered it. */
export const attempted = async (check: Finding['check'], work: () => Promise<Finding>): Promise<Finding> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return { check, state: 'wrong', text: error.refusal.text }
    const why = error instanceof Error ? error.message : String(error)
    return wrong(
      check,
      `Không kiểm tra được: ${why}. Hãy sửa các mục sai ở trên rồi chạy lại.`,
      `This could not be checked: ${why}. Mend what is wrong above and run again.`,
    )
  }
}
