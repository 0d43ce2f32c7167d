import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const urlOf = (name: string) => pathToFileURL(join(import.meta.dirname, name)).href

/** A process that hands over to a program written here. */
const handingOver = (program: string, follow = false): ChildProcess => {
  const before = follow ? ['--import', urlOf('follow.mjs')] : []
  const childArguments = [...before, '--input-type=module', '-e', program]
  const script = `import { handOver } from ${JSON.stringify(urlOf('hand-over.mjs'))}
    handOver(process.execPath, ${JSON.stringify(childArguments)}, { follow: ${follow} })`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: '' },
  })
}

const nextWords = async (child: ChildProcess): Promise<string> =>
  child.stdout === null ? '' : String((await once(child.stdout, 'data'))[0]).trim()

const untilAsked = `
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { console.log(signal); process.exit(7) })
  console.log('ready')
  setInterval(() => {}, 1000)`

test('the exit code of the program is the exit code of the command', async () => {
  const [code] = await once(handingOver('process.exit(5)'), 'exit')
  expect(code).toBe(5)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s reaches the program, which ends in its own way',
  async (signal) => {
    const child = handingOver(untilAsked)
    expect(await nextWords(child)).toBe('ready')
    child.kill(signal)
    expect(await nextWords(child)).toBe(signal)
    expect((await once(child, 'exit'))[0]).toBe(7)
  },
)

test('when the command is killed, the server that it started stops as if asked to', async () => {
  const child = handingOver(untilAsked, true)
  expect(await nextWords(child)).toBe('ready')
  const words = nextWords(child)
  child.kill('SIGKILL')
  expect(await words).toBe('SIGTERM')
})
