import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import type { CommandLine, LoneCommand } from '../../src/kit/command-line.ts'
import { commandReaches } from '../matrix/commands.ts'
import { newWorld, type World } from '../world.ts'

const root = resolve(import.meta.dirname, '../../src')
const door = join(root, 'app/cli.ts')

type Command = CommandLine<never> | LoneCommand

/** The lists of commands that the command line is made of, read from its door. */
const readCommands = async (): Promise<Command[]> => {
  const text = readFileSync(door, 'utf8')
  const [, listed = ''] = /const all = \[([^\]]*)\]/.exec(text) ?? []
  const names = listed.split(',').flatMap((part) => part.trim() || [])
  const found: Command[] = []
  for (const spread of names) {
    const name = spread.replace(/^\.\.\./, '')
    const [, from] = new RegExp(`import \\{ ${name} \\} from '([^']+)'`).exec(text) ?? []
    if (!from || name === spread)
      throw new Error(`${spread} is no list of commands: the matrix cannot read it`)
    const module = await import(pathToFileURL(resolve(dirname(door), from)).href)
    found.push(...(module[name] as Command[]))
  }
  return found
}

let world: World
let commands: Command[]
beforeAll(async () => {
  world = await newWorld()
  commands = await readCommands()
})
afterAll(() => world.end())

describe('The commands', () => {
  test('are all known to the matrix, with whom they act as', () => {
    const known = commands.map(({ name }) => name)
    expect(known.filter((name) => !commandReaches[name])).toEqual([])
    expect(new Set(known).size).toBe(known.length)
    for (const command of commands) {
      const as = 'run' in command ? (command.runAlone ? 'operator or alone' : 'operator') : 'alone'
      expect({ name: command.name, as }).toEqual({ name: command.name, as: commandReaches[command.name]?.as })
    }
  })

  test('act as the operator, whom no account can become', async () => {
    expect(world.operator.actor.id).toBeNull()
    const accounts = await world.database.selectFrom('account').select('id').execute()
    expect(accounts).toEqual([])
    const makers = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$/.test(file))
      .filter((file) => /\bScope\.ofOperator\(/.test(readFileSync(join(root, file), 'utf8')))
    // Jobs and the command line; never what answers a request.
    expect(makers.filter((file) => !file.startsWith('app/'))).toEqual([])
    expect(makers.filter((file) => /actions|server|doorkeeper|provisioning|routes/.test(file))).toEqual([])
  })

  test('cannot be reached over HTTP: nothing that answers a request knows one', async () => {
    const answering = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(app|features|kit\/http).*(actions|contract|server|rooms|doorkeeper)\.ts$/.test(file),
    )
    expect(answering.length).toBeGreaterThan(50)
    const knowing = answering.filter((file) =>
      /from '[^']*(commands|-command|cli|command-line)\.ts'/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(knowing).toEqual([])
    const administrator = await world.account('administrator')
    const own = new Set(allContracts.map(({ method, path }) => `${method} ${path}`))
    for (const { name } of commands)
      for (const path of [name.replaceAll(' ', '/'), name.replaceAll(' ', '-'), `commands/${name}`])
        for (const method of ['GET', 'POST'])
          if (!own.has(`${method} /${path}`)) {
            const { status } = await administrator.fetch(`/api/${encodeURI(path)}`, { method })
            expect({ method, path, status }).toEqual({ method, path, status: 404 })
          }
  })
})
