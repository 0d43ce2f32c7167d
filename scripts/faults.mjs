// The rounds of faults, as many as the night allows: npm run faults -- 1000
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [rounds = '1000'] = process.argv.slice(2)
const options = ['run', '--project', 'faults']
const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...options], {
  cwd: root,
  env: { ...process.env, VUON_FAULT_ROUNDS: rounds },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('close', (code) => {
  process.exitCode = code ?? 1
})
