// Everything that must hold, by name, as a readable list; the same here and in continuous integration.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installedServers } from '../src/database/own-server/installed.ts'
import { ensureWebPart } from './web.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = mkdtempSync(join(tmpdir(), 'vuon-check-'))
const packages = join(root, 'node_modules')
const ownMajor = 18
let current = null
let wasStopped = false

/** Runs a program of the packages; its words are kept and shown when it fails. */
const run = (program, programArguments, environment = {}) =>
  new Promise((resolve) => {
    current = spawn(process.execPath, [join(packages, program), ...programArguments], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const words = []
    for (const stream of [current.stdout, current.stderr]) stream.on('data', (chunk) => words.push(chunk))
    current.once('close', (code) => resolve({ ok: code === 0, words: Buffer.concat(words).toString() }))
  })

const one = async (program, programArguments) => {
  const { ok, words } = await run(program, programArguments)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, words }
}

const countsIn = (file) => {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
    )
    return { passed: numPassedTests, failed: numFailedTests + broken.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** One vitest run. A file that cannot be loaded counts as a failure, as does an end that is not clean. */
const tests = async (project, environment = {}) => {
  const file = join(results, `${project}-${Object.keys(environment).length}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const options = ['run', '--project', project, '--passWithNoTests', ...reporters]
  const { ok, words } = await run('vitest/vitest.mjs', options, environment)
  const { passed, failed } = countsIn(file)
  return { passed, failed: failed === 0 && !ok ? 1 : failed, words }
}

/** A PostgreSQL that is not the product's own: the named server, else one installed here; null when none. */
const secondServer = () => {
  if (process.env.TEST_DATABASE_URL) {
    const environment = { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL }
    return { name: 'the server of TEST_DATABASE_URL', environment }
  }
  const servers = installedServers()
  const other = servers.find(({ major }) => major !== ownMajor) ?? servers[0]
  if (other === undefined) return null
  const name = `PostgreSQL ${other.version} in ${other.binFolder}`
  return { name, environment: { VUON_TEST_POSTGRES_BIN: other.binFolder } }
}

const second = secondServer()
const ownServer = { TEST_DATABASE_URL: '', VUON_TEST_POSTGRES_BIN: '' }
const webPart = async () => {
  const ok = await ensureWebPart(root, process.execPath)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, words: '' }
}

const steps = [
  ['lint and format', () => one('@biomejs/biome/bin/biome', ['ci'])],
  ['types', () => one('typescript/bin/tsc', ['-p', 'tsconfig.json'])],
  ['types of the web part', () => one('typescript/bin/tsc', ['-p', 'tsconfig.web.json'])],
  ['web part builds', webPart],
  ['architecture and unit tests', () => tests('unit')],
  [`scenarios on the product's own PostgreSQL ${ownMajor}`, () => tests('scenarios', ownServer)],
  ...(second ? [[`scenarios on ${second.name}`, () => tests('scenarios', second.environment)]] : []),
  ['killed at random moments', () => tests('faults', ownServer)],
  ['browser tests', () => tests('browser', { ...ownServer, VUON_TEST_BROWSER: '1' })],
]

const stop = (signal) => {
  wasStopped = true
  current?.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

const total = { passed: 0, failed: 0 }
for (const [name, step] of steps) {
  if (wasStopped) break
  const began = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`· ${name} …\r`)
  const { passed, failed, words } = await step()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (failed > 0) process.stdout.write(`${words}\n`)
  const counts = failed > 0 ? `${failed} of ${passed + failed} failed` : `${passed} ok`
  process.stdout.write(`${failed > 0 ? '✗' : '✓'} ${name}: ${counts} (${seconds} s)\n`)
  total.passed += passed
  total.failed += failed
}
rmSync(results, { recursive: true, force: true })
if (second === null) {
  process.stdout.write(
    'No second PostgreSQL (≥ 15) was found; name one by TEST_DATABASE_URL to try the scenarios on it as well.\n',
  )
}
if (wasStopped) {
  process.stdout.write('Stopped before the end.\n')
  process.exit(130)
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0
