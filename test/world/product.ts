import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { World } from '../world.ts'
import { urlOf } from './command.ts'
import { connectionOf } from './databases.ts'

/** The product as a process of its own on the database of a world, as a supervisor starts it. */
export const startProduct = async (world: World, environment: Readonly<Record<string, string>> = {}) => {
  const program = resolve(import.meta.dirname, '../../src/app/start.ts')
  const child = spawn(process.execPath, [program, '--empty'], {
    env: {
      ...process.env,
      DATABASE_URL: urlOf(await connectionOf(world)),
      VUON_DATA: world.operator.dataFolder,
      NODE_COMPILE_CACHE: resolve(import.meta.dirname, '../../node_modules/.cache/compiled'),
      HOST: '127.0.0.1',
      PORT: '0',
      RATE_LIMITS: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((over) => child.once('close', over))
  const address = await new Promise<string>((started, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = /Vươn: (http:\/\/127\.0\.0\.1:[1-9]\d*)/.exec(said)?.[1]
        if (found) started(found)
      })
    void ended.then(() => failed(new Error(said)))
  })
  return {
    address,
    child,
    /** The exit code, once it has ended. */
    ended,
    /** Everything that it said so far. */
    said: () => said,
    /** The lines of the log. */
    log: (): Readonly<Record<string, unknown>>[] =>
      said
        .split('\n')
        .filter((line) => line.startsWith('{"level"'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

export type Product = Awaited<ReturnType<typeof startProduct>>
