// Sends many hostile requests to every route and writes down how each answered: the nightly measure of what
// `npm test` does with some thousands. `node scripts/run.mjs fuzz [requests] [seed]`
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const [, , requests = '100000', seed = String(Math.floor(Date.now() / 86_400_000))] = process.argv
const report = join(root, 'test', 'hostile', 'reports', `${seed}.json`)

const child = spawn(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', 'scenarios', 'test/scenarios/odd-input.test.ts'],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      VUON_FUZZ_REQUESTS: requests,
      VUON_FUZZ_SEED: seed,
      VUON_FUZZ_REPORT: report,
      VUON_FUZZ_SHRINK: '1',
    },
  },
)
const end = (signal) => child.kill(signal)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
child.once('close', (code) => {
  try {
    const { requests: sent, routes, accepted, faults } = JSON.parse(readFileSync(report, 'utf8'))
    process.stdout.write(
      `${sent} requests to ${routes} routes, of which ${accepted} also accepted some; faults: ${faults}; seed ${seed}; ${report}\n`,
    )
  } catch {
    process.stdout.write(`No report was written; seed ${seed}.\n`)
  }
  process.exitCode = code ?? 1
})
