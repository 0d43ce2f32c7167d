import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openHouse } from '../src/app/house.ts'
import { operatorContext } from '../src/app/operator.ts'
import { connectToRunningOwnServer } from '../src/database/own-server/server.ts'
import { randomFrom } from '../src/domain/sample/random.ts'
import type { Measure } from './bench.ts'
import { type Figure, tableOf } from './figure.ts'
import { accountsOf, prepareGround } from './ground.ts'
import { backup } from './measures/backup.ts'
import { change } from './measures/change.ts'
import { entering } from './measures/entering.ts'
import { firstPage } from './measures/first-page.ts'
import { guard } from './measures/guard.ts'
import { imports } from './measures/imports.ts'
import { list, search } from './measures/people.ts'
import { rollUp } from './measures/roll-up.ts'
import { sealing } from './measures/sealing.ts'
import { start } from './measures/start.ts'
import { explainAll } from './plans/explain.ts'
import { askHottest } from './plans/questions.ts'
import { listenTo } from './plans/statements.ts'
import { startProduct } from './product.ts'

const sizes: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 }
const measures: readonly Measure[] = [
  start,
  firstPage,
  rollUp,
  list,
  search,
  change,
  entering,
  imports,
  sealing,
  guard,
  backup,
]

const help = `npm run bench -- [--size 10k|100k|1m] [--only NAME] [--data FOLDER] [--json FILE] [--plans FILE]
  --size   people in the organisation; may be given several times (usual: 10k)
  --only   ${measures.map(({ name }) => name).join(', ')}; may be given several times
  --data   keeps the organisations in FOLDER and uses them again; usual is a temporary folder
  --json   writes the figures to FILE
  --plans  writes the slowest statements of each measure, with their plans, to FILE`

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['10k'] },
    only: { type: 'string', multiple: true },
    data: { type: 'string' },
    json: { type: 'string' },
    plans: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const tell = (line: string) => process.stdout.write(`${line}\n`)

const machine = () => {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0]?.toFixed(1)
  return `${availableParallelism()} × ${cpu?.model.trim()}, ${gigabytes} GB, Node ${process.version}, load ${load} before the run`
}

/** A measure that ends with an error is a line of the table; the others go on. */
const failed = ({ name }: Measure, error: unknown): Figure => ({
  name,
  what: 'the measure itself failed',
  figure: null,
  limit: error instanceof Error ? error.message : String(error),
  ratio: null,
  aim: '',
  met: false,
})

/** Measures one size: prepares the organisation, starts the product on it, and asks. */
const runSize = async (size: string, folder: string, wanted: readonly Measure[]) => {
  const people = sizes[size] ?? 0
  await prepareGround(folder, people, tell)
  const product = await startProduct(folder)
  const connection = await connectToRunningOwnServer(folder)
  if (!connection) throw new Error('the database of the product does not answer')
  const house = await openHouse({ connection, dataFolder: folder, origins: [] })
  const statements = listenTo(house.pool)
  const figures: Figure[] = []
  try {
    const accounts = accountsOf(folder)
    const cookies = {
      everything: await product.signIn(accounts.everything, accounts.password),
      department: await product.signIn(accounts.department, accounts.password),
    }
    const context = operatorContext(house, 'vi')
    const bench = { people, folder, house, context, product, cookies, statements, random: randomFrom(people) }
    for (const measure of wanted) {
      tell(`${size} · ${measure.name} …`)
      figures.push(...(await measure.run(bench).catch((error: unknown) => [failed(measure, error)])))
    }
    if (values.plans) {
      await askHottest(bench)
      writeFileSync(values.plans, await explainAll(house.owner, statements))
    }
  } finally {
    await house.close()
    await product.end()
  }
  return figures
}

const run = async () => {
  const unknown = [
    ...values.size.filter((size) => !(size in sizes)),
    ...(values.only ?? []).filter((name) => !measures.some((measure) => measure.name === name)),
  ]
  if (values.help || unknown.length > 0) {
    tell(unknown.length > 0 ? `There is no "${unknown.join('", "')}".\n${help}` : help)
    process.exitCode = unknown.length > 0 ? 1 : 0
    return
  }
  const wanted = measures.filter(({ name }) => values.only?.includes(name) ?? true)
  const folder = values.data ? resolve(values.data) : mkdtempSync(join(tmpdir(), 'vuon-bench-'))
  const about = machine()
  const results: { size: string; figures: Figure[] }[] = []
  try {
    for (const size of values.size) {
      const figures = await runSize(size, join(folder, size), wanted)
      results.push({ size, figures })
      tell(`\n${size} people · ${about}\n\n${tableOf(figures)}\n`)
    }
  } finally {
    if (!values.data) rmSync(folder, { recursive: true, force: true })
  }
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ at: new Date().toISOString(), machine: about, results }, null, 2)}\n`,
    )
}

await run()
