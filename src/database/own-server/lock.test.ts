import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Refused } from '../../domain/language/refusal.ts'
import { lockDataFolder } from './lock.ts'
import { startMarkOf } from './process.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vuon-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const refusalOf = (action: () => unknown) => {
  try {
    action()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  return null
}

const lockUrl = pathToFileURL(join(import.meta.dirname, 'lock.ts')).href

/** Another process that takes the lock, says so and stays until it is killed. */
const otherHolder = (dataFolder: string) => {
  const script = `import { lockDataFolder } from ${JSON.stringify(lockUrl)}
    try { lockDataFolder(${JSON.stringify(dataFolder)}); console.log('taken') }
    catch (error) { console.log(error.refusal?.code ?? String(error)); process.exit(1) }
    setInterval(() => {}, 1000)`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

const firstWord = async (child: ReturnType<typeof otherHolder>): Promise<string> =>
  String((await once(child.stdout, 'data'))[0]).trim()

test('a data folder in use is refused with a sentence in both languages', async () => {
  const holder = otherHolder(folder)
  expect(await firstWord(holder)).toBe('taken')
  const refusal = refusalOf(() => lockDataFolder(folder))
  expect(refusal).toMatchObject({ code: 'data.in_use', status: 409 })
  expect(refusal?.text.vi).toContain(`số ${holder.pid}`)
  expect(refusal?.text.en).toContain(`number ${holder.pid}`)
  holder.kill('SIGKILL')
})

test('the lock of a killed process is taken over', async () => {
  const holder = otherHolder(folder)
  await firstWord(holder)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  lockDataFolder(folder).release()
})

test('a released folder can be taken again, and a release happens once', () => {
  const first = lockDataFolder(folder)
  expect(refusalOf(() => lockDataFolder(folder))?.code).toBe('data.in_use')
  first.release()
  const second = lockDataFolder(folder)
  first.release()
  expect(refusalOf(() => lockDataFolder(folder))?.code).toBe('data.in_use')
  second.release()
})

test.runIf(startMarkOf(process.pid))('a process number used again by another program holds nothing', () => {
  const file = join(folder, 'vuon.lock')
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'another-boot/12', key: 'old' }))
  const lock = lockDataFolder(folder)
  expect(readFileSync(file, 'utf8')).not.toContain('another-boot')
  lock.release()
})

test('a lock file that cannot be read holds nothing', () => {
  writeFileSync(join(folder, 'vuon.lock'), '')
  lockDataFolder(folder).release()
})

test('of many processes that find a dead lock at once, one gets the folder', async () => {
  writeFileSync(join(folder, 'vuon.lock'), JSON.stringify({ pid: 999_999_999, started: null, key: 'dead' }))
  const holders = Array.from({ length: 8 }, () => otherHolder(folder))
  const words = await Promise.all(holders.map(firstWord))
  for (const holder of holders) holder.kill('SIGKILL')
  expect(words.filter((word) => word === 'taken')).toHaveLength(1)
  expect(words.filter((word) => word === 'data.in_use')).toHaveLength(7)
})
