import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { today } from '../../src/app/clock.ts'
import { sealBeside } from '../../src/app/running/sealing.ts'
import { record } from '../../src/database/ledger.ts'
import { dailyRootLine, readDailyRoots } from '../../src/domain/ledger/daily-root.ts'
import { firstSweep } from '../../src/domain/ledger/sweep.ts'
import { addDays, type Day } from '../../src/domain/time/day.ts'
import { mailRoots } from '../../src/features/access/ledger/mailing/actions.ts'
import { keepRoots, keptRoots, rootsFile } from '../../src/features/access/ledger/roots/actions.ts'
import { sealRound } from '../../src/features/access/ledger/sealing/actions.ts'
import { listMail } from '../../src/features/access/mail/contract.ts'
import { type MailServer, newMailServer, sendMails } from '../world/mail.ts'
import { newWorld, type World } from '../world.ts'

const inspection = 'thanh-tra@vuon.example'
const archive = 'luu-tru@vuon.example'

let server: MailServer
let world: World
beforeAll(async () => {
  server = await newMailServer()
  world = await newWorld({ mail: server.configuration })
})
afterAll(async () => {
  server.end()
  await world.end()
})

const folder = (of = world) => of.operator.dataFolder
/** One entry, sealed, and its day over: the root of the day stands in the file. */
const keepDay = async (later: number, of = world): Promise<Day> => {
  const change = { action: 'units.change', subjectKind: 'unit', subjectId: crypto.randomUUID() }
  await of.database
    .transaction()
    .execute((tx) => record(tx, of.operator.actor, { ...change, after: { name: 'Đức' } }))
  await sealRound(of.database, firstSweep)
  const at = (days: number) => new Date(Date.now() + days * 86_400_000)
  const dayOf = (moment: Date) => addDays(today(moment), later)
  await keepRoots(of.database, folder(of), dayOf, at(1))
  return addDays(today(), later)
}
const mail = () => mailRoots(world.database, folder(), [inspection, archive])
const linesOf = (address: string) => server.mailsTo(address).map(({ text }) => readRoots(text))
const readRoots = (text: string) => {
  const lines = text.split(/\r?\n/).filter((line) => /^\d{4}-\d\d-\d\d /.test(line))
  return readDailyRoots(lines.join('\n')).roots
}

describe('the daily root', () => {
  test('is mailed to each address in both languages, and stands against the file word for word', async () => {
    const day = await keepDay(0)
    expect(await mail()).toBe(1)
    await sendMails(world)
    expect(linesOf(inspection)).toEqual([keptRoots(rootsFile(folder()))])
    expect(linesOf(archive)).toEqual(linesOf(inspection))
    const [letter] = server.mailsTo(inspection)
    expect(letter?.subject).toBe(`Gốc hằng ngày của sổ cái Vươn · Daily roots of the Vươn ledger ${day}`)
    expect(letter?.text).toContain('Hãy giữ thư này ngoài máy chủ Vươn')
    expect(letter?.text).toContain('Keep this mail away from the Vươn server')
    expect(letter?.html).toContain(dailyRootLine(linesOf(inspection)[0]?.[0] ?? never()).trim())
  })

  test('is mailed once: also when asked again, by two at one time, or after a round that broke off', async () => {
    expect(await mail()).toBe(0)
    await keepDay(1)
    // Kept, then the power went: the next round finds a day that nobody was mailed.
    const both = await Promise.all([mail(), mail(), mail()])
    expect(both.toSorted()).toEqual([0, 0, 1])
    await sendMails(world)
    const sent = linesOf(inspection)
    expect(sent.map((roots) => roots.length)).toEqual([1, 1])
    expect(sent.flat()).toEqual(keptRoots(rootsFile(folder())))
  })

  test('a mail that could not be written marks nothing', async () => {
    await keepDay(2)
    await expect(mailRoots(world.database, folder(), ['\0'])).rejects.toThrow()
    expect(await mail()).toBe(1)
  })

  test('waits for the server as every mail does, and stands among the mails of administrators', async () => {
    await server.behave('busy')
    await sendMails(world)
    const administrator = await world.account('administrator')
    const { mails } = await administrator.ask(listMail, { query: { state: 'waiting' } })
    expect(mails.map(({ recipient, kind, name }) => [recipient, kind, name])).toEqual([
      [archive, 'ledger-roots', null],
      [inspection, 'ledger-roots', null],
    ])
    await server.behave('takes')
    await world.database
      .updateTable('mail')
      .set({ nextAt: new Date(0) })
      .where('state', '=', 'waiting')
      .execute()
    await sendMails(world)
    expect(linesOf(archive)).toHaveLength(3)
  })

  test('a file that cannot be read mails nothing', async () => {
    await keepDay(3)
    appendFileSync(rootsFile(folder()), 'ai đó ghi thêm\n')
    await expect(mail()).rejects.toMatchObject({ refusal: { code: 'ledger.roots_unreadable' } })
  })
})

const never = (): never => {
  throw new Error('no root was mailed')
}

test('the thread that seals mails what was kept before it began; where nobody is to get it, nothing waits', async () => {
  const another = await newWorld({ mail: server.configuration })
  const begin = (rootsTo: readonly string[]) => {
    const ran: string[] = []
    const task = { connection: another.connection, dataFolder: folder(another), rootsTo }
    const end = sealBeside(task, {
      ran: (job) => void ran.push(job),
      failed: (_, error) => void ran.push(`${error}`),
    })
    return { end, ran }
  }
  await keepDay(0, another)
  expect(keptRoots(rootsFile(folder(another)))).toHaveLength(1)
  const quiet = begin([])
  await expect.poll(() => quiet.ran, { timeout: 20_000 }).toContain('roots')
  await quiet.end()
  const queued = () => another.database.selectFrom('mail').select('recipient').execute()
  expect(await queued()).toEqual([])
  const loud = begin([inspection])
  await expect.poll(queued, { timeout: 20_000 }).toEqual([{ recipient: inspection }])
  await loud.end()
  await another.end()
})
