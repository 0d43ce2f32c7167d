import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attemptsMax } from '../access/mail-retry.ts'
import { type Random, randomFrom } from '../sample/random.ts'
import { acknowledged, canBeClaimed, claimed, type Delivery, failed, queued } from './delivery.ts'

/** How many notices the long story has: a night can ask for a million. */
const notices = Number(process.env.VUON_NOTICES ?? 10_000)
const leaseSeconds = 60

type Story = { notices: number; workers: number; seed: number; crash: number; stall: number; error: number }

/** The mails by number, and the seconds at which each has to be looked at again. */
const makeQueue = (count: number) => {
  const mails: Delivery[] = Array.from({ length: count }, (_, index) => queued(`notice ${index}`, 0))
  const later = new Map<number, number[]>()
  const ready = mails.keys().toArray()
  let next = 0
  const put = (at: number, mail: Delivery): void => {
    mails[at] = mail
    if (mail.state !== 'waiting' && mail.state !== 'claimed') return
    const second = Math.ceil(mail.dueMilliseconds / 1000)
    const there = later.get(second)
    if (there) there.push(at)
    else later.set(second, [at])
  }
  const wake = (second: number): void => {
    for (const at of later.get(second) ?? []) ready.push(at)
    later.delete(second)
  }
  const take = (second: number): number | null => {
    while (next < ready.length) {
      const at = ready[next] ?? 0
      next += 1
      const mail = mails[at]
      if (!mail || !canBeClaimed(mail, second * 1000)) continue
      put(at, claimed(mail, second * 1000, leaseSeconds * 1000))
      return at
    }
    return null
  }
  return { mails, put, wake, take, done: () => next >= ready.length && later.size === 0 }
}

/** A mailbox that takes a key once and ignores it from then on. */
const makeMailbox = () => {
  const known = new Set<string>()
  const tally = { letters: 0, repeated: 0 }
  const receive = (key: string): void => {
    if (known.has(key)) tally.repeated += 1
    else tally.letters += 1
    known.add(key)
  }
  return { known, tally, receive }
}

type Queue = ReturnType<typeof makeQueue>
type Mailbox = ReturnType<typeof makeMailbox>
type Worker = { doing: 'claim' | 'send' | 'acknowledge'; at: number; claim: number; awake: number }

const mailAt = (queue: Queue, at: number): Delivery => queue.mails[at] ?? queued('', 0)

/** What a worker does next, if it lives: one step at a time, so that any other may come between. */
const step = (
  worker: Worker,
  queue: Queue,
  mailbox: Mailbox,
  second: number,
  random: Random,
  error: number,
) => {
  const { at } = worker
  if (worker.doing === 'claim') {
    const taken = queue.take(second)
    if (taken === null) return
    Object.assign(worker, { at: taken, claim: mailAt(queue, taken).claims, doing: 'send' })
  } else if (worker.doing === 'send') {
    const wrong = random.chance(error)
    // Half of the errors come after the mail was taken: the answer was lost, not the mail.
    if (!wrong || random.chance(0.5)) mailbox.receive(mailAt(queue, at).key)
    if (wrong) queue.put(at, failed(mailAt(queue, at), worker.claim, second * 1000))
    worker.doing = wrong ? 'claim' : 'acknowledge'
  } else {
    queue.put(at, acknowledged(mailAt(queue, at)))
    worker.doing = 'claim'
  }
}

/** Tells the story to its end: every mail sent or given up. */
const tell = (story: Story) => {
  const random = randomFrom(story.seed)
  const queue = makeQueue(story.notices)
  const mailbox = makeMailbox()
  const workers = Array.from(
    { length: story.workers },
    (): Worker => ({ doing: 'claim', at: 0, claim: 0, awake: 0 }),
  )
  let crashes = 0
  for (let second = 0; !queue.done(); second += 1) {
    queue.wake(second)
    for (const worker of workers) {
      if (worker.awake > second) continue
      if (random.chance(story.crash)) {
        crashes += 1
        // Whoever dies forgets what it held and comes back after a while.
        Object.assign(worker, { doing: 'claim', awake: second + random.whole(1, 2 * leaseSeconds) })
      } else if (random.chance(story.stall)) {
        // Whoever stalls goes on later as if no time had passed, often after the lease.
        worker.awake = second + random.whole(1, 3 * leaseSeconds)
      } else step(worker, queue, mailbox, second, random, story.error)
    }
  }
  return { ...mailbox.tally, known: mailbox.known, mails: queue.mails, crashes }
}

const readOnce = (story: Story) => {
  const told = tell(story)
  expect(told.letters).toBe(story.notices)
  expect(told.known.size).toBe(story.notices)
  expect(told.mails.filter(({ state }) => state !== 'sent')).toEqual([])
  return told
}

test('five workers that die at any point deliver each notice exactly once', { timeout: 600_000 }, () => {
  const told = readOnce({ notices, workers: 5, seed: 39, crash: 0.01, stall: 0.005, error: 0.01 })
  expect(told.crashes).toBeGreaterThan(notices / 200)
  expect(told.repeated).toBeGreaterThan(0)
  // Only what was sent and not acknowledged is sent again: some two in a hundred, not more.
  expect(told.repeated).toBeLessThan(notices / 20)
})

test('nothing is lost or read twice, however often workers die, stall or hear errors', () => {
  fc.assert(
    fc.property(
      fc.record({
        notices: fc.integer({ min: 1, max: 60 }),
        workers: fc.integer({ min: 1, max: 8 }),
        seed: fc.nat(),
        crash: fc.double({ min: 0, max: 0.4, noNaN: true }),
        stall: fc.double({ min: 0, max: 0.4, noNaN: true }),
        error: fc.double({ min: 0, max: 0.2, noNaN: true }),
      }),
      (story) => {
        readOnce(story)
      },
    ),
    { numRuns: 60 },
  )
})

test('without trouble nothing is repeated', () => {
  expect(readOnce({ notices: 500, workers: 5, seed: 1, crash: 0, stall: 0, error: 0 }).repeated).toBe(0)
})

test('a claim that another has followed cannot put the mail back; what was sent stays sent', () => {
  const first = claimed(queued('k', 0), 0, 1000)
  expect(canBeClaimed(first, 999)).toBe(false)
  const second = claimed(first, 1000, 1000)
  expect(failed(second, first.claims, 1500)).toEqual(second)
  expect(failed(acknowledged(second), second.claims, 1500).state).toBe('sent')
  expect(canBeClaimed(acknowledged(first), 9999)).toBe(false)
})

test('what fails waits longer each time and is given up after some days', () => {
  let mail = queued('k', 0)
  let now = 0
  for (let round = 1; round <= attemptsMax; round += 1) {
    expect(canBeClaimed(mail, now)).toBe(true)
    mail = claimed(mail, now, 1000)
    mail = failed(mail, mail.claims, now)
    now = mail.dueMilliseconds
  }
  expect(mail.state).toBe('given-up')
  expect(canBeClaimed(mail, now)).toBe(false)
})
