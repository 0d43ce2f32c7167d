import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { Address } from './address.ts'
import type { Binaries } from './binaries.ts'
import { surroundings } from './cluster.ts'
import { programIn } from './installed.ts'
import { adviceOn, lastWordsIn } from './last-words.ts'
import type { Place } from './place.ts'
import { runningPostmaster } from './postmaster.ts'
import { isAlive, waitForEnd } from './process.ts'

/** A database process in our care, started by us or found running. */
export type Supervised = { stop(): Promise<void>; readonly died: Promise<string> }

const logBytesMax = 5_000_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const logOf = (place: Place): string => join(place.home, 'database.log')

const openLog = (place: Place): number => {
  const log = logOf(place)
  if (existsSync(log) && statSync(log).size > logBytesMax) truncateSync(log)
  return openSync(log, 'a', 0o640)
}

/** What the database said at its end, of what it wrote since `from`. */
const lastWords = (place: Place, from: number): string =>
  lastWordsIn(readFileSync(logOf(place)).subarray(from).toString('utf8'))

/** The last words, with what to do about them in both languages. */
const toldOf = (words: string): string => {
  if (words === '') return 'bị kết thúc đột ngột, không để lại lời nào · ended from outside, without a word'
  const advice = adviceOn(words)
  return advice ? `${words} ${advice.vi} · ${advice.en}` : words
}

const argumentsFor = (place: Place, { host, port }: Address): string[] => {
  const onSocket = ['listen_addresses=', `unix_socket_directories="${host}"`, 'unix_socket_permissions=0700']
  const settings = process.platform === 'win32' ? [`listen_addresses=${host}`] : onSocket
  return ['-D', place.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
}

/** Asks for a fast stop: open transactions are rolled back, everything acknowledged is on the disk. */
const askToStop = (pid: number, place: Place, binaries: Binaries | null): void => {
  if (process.platform !== 'win32') {
    if (isAlive(pid)) process.kill(pid, 'SIGINT')
  } else if (binaries !== null) {
    const pgCtl = programIn(binaries.binFolder, 'pg_ctl')
    spawn(pgCtl, ['stop', '-D', place.cluster, '-m', 'fast'], surroundings(place)).on('error', () => {})
  }
}

/** Stops a database process: fast, and after 60 seconds at once (the next start then recovers from the log). */
export const stopProcess = async (pid: number, place: Place, binaries: Binaries | null): Promise<void> => {
  askToStop(pid, place, binaries)
  if (await waitForEnd(pid, 60_000)) return
  process.kill(pid, 'SIGQUIT')
  await waitForEnd(pid, 10_000)
}

const care = (pid: number, place: Place, binaries: Binaries | null, ended: Promise<void>): Supervised => {
  let stopping: Promise<void> | null = null
  const begun = existsSync(logOf(place)) ? statSync(logOf(place)).size : 0
  const stop = () => {
    stopping ??= stopProcess(pid, place, binaries)
    return stopping
  }
  const died = new Promise<string>((resolve) => {
    ended.then(() => {
      if (stopping === null) resolve(toldOf(lastWords(place, begun)))
    })
  })
  return { stop, died }
}

/** Takes over a database process that an earlier server left behind; it cannot tell us when it ends, so we look. */
export const adopt = (pid: number, place: Place, binaries: Binaries | null): Supervised => {
  const ended = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return
      clearInterval(timer)
      resolve()
    }, 500)
    timer.unref()
  })
  return care(pid, place, binaries, ended)
}

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })

const notStarted = (place: Place, words: string): Refused => {
  const { vi, en } = adviceOn(words) ?? say('', '')
  const { cluster } = place
  const log = logOf(place)
  return new Refused(
    refuse(
      'database.not_started',
      say(
        `Cơ sở dữ liệu ở ${cluster} không khởi động được: ${words} (xem ${log}) ${vi}`.trim(),
        `The database in ${cluster} did not start: ${words} (see ${log}) ${en}`.trim(),
      ),
      409,
    ),
  )
}

/** Processes of a database that was killed leave within moments; until then PostgreSQL refuses to start. */
const passes = (words: string): boolean =>
  /pre-existing shared memory block|lock file .* already exists/.test(words)

/**
 * Starts the database in a session of its own, so that Ctrl-C in the terminal reaches the server first,
 * which stops the database when it has finished. Waits until it is ready, recovery after a crash included.
 */
export const launch = async (
  place: Place,
  binaries: Binaries,
  address: Address,
  attemptsLeft = 40,
): Promise<Supervised> => {
  const log = openLog(place)
  const logged = statSync(logOf(place)).size
  const child = spawn(programIn(binaries.binFolder, 'postgres'), argumentsFor(place, address), {
    ...surroundings(place),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let hasEnded = false
  const ended = endOf(child).then(() => {
    hasEnded = true
  })
  while (!hasEnded) {
    const running = runningPostmaster(place.cluster, place.home)
    if (child.pid !== undefined && running?.pid === child.pid && running.status === 'ready') {
      return care(child.pid, place, binaries, ended)
    }
    await pause(5)
  }
  const words = lastWords(place, logged)
  if (attemptsLeft === 0 || !passes(words)) throw notStarted(place, words)
  await pause(250)
  return launch(place, binaries, address, attemptsLeft - 1)
}
