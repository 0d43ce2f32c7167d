import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './hand-over.mjs'
import { tell } from './words.mjs'

const isSource = (name) => /\.(ts|tsx|css|html|svg|json|woff2)$/.test(name) && !/\.test\.tsx?$/.test(name)

const sourcesOf = (root) => {
  const names = readdirSync(join(root, 'src'), { recursive: true }).filter(isSource).sort()
  const settings = ['vite.config.ts', 'tsconfig.web.json', 'package-lock.json'].filter((name) =>
    existsSync(join(root, name)),
  )
  return [...names.map((name) => join('src', name)), ...settings]
}

const fingerprintOf = (root) => {
  const hash = createHash('sha256')
  for (const name of sourcesOf(root)) {
    hash.update(`${name}\0`).update(readFileSync(join(root, name)))
  }
  return hash.digest('hex')
}

const stampFile = (root) => join(root, 'dist', 'web.stamp')

const isFresh = (root, fingerprint) =>
  existsSync(join(root, 'dist', 'web', 'index.html')) &&
  existsSync(stampFile(root)) &&
  readFileSync(stampFile(root), 'utf8') === fingerprint

/** Builds beside and exchanges at the end: a server that still gives out the old part is not disturbed. */
const build = async (root, node) => {
  const [place, making, old] = ['web', 'web.making', 'web.old'].map((name) => join(root, 'dist', name))
  mkdirSync(join(root, 'dist'), { recursive: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const options = ['build', '--outDir', making, '--emptyOutDir', '--logLevel', 'warn']
  if (!(await runToEnd(node, [vite, ...options], { cwd: root }))) return false
  rmSync(old, { recursive: true, force: true })
  if (existsSync(place)) renameSync(place, old)
  renameSync(making, place)
  rmSync(old, { recursive: true, force: true })
  return true
}

/** Builds the web part when its sources have changed since the last time. False when that failed. */
export const ensureWebPart = async (root, node) => {
  if (!existsSync(join(root, 'vite.config.ts'))) return true
  const fingerprint = fingerprintOf(root)
  if (isFresh(root, fingerprint)) return true
  tell('Đang dựng phần giao diện web…', 'Building the web part…')
  if (!(await build(root, node))) return false
  writeFileSync(stampFile(root), fingerprint)
  return true
}
