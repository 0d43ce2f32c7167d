// The one door of the commands. Plain JavaScript, for whatever Node (≥ 20) the machine has: it brings the
// pinned Node and everything else into node_modules and hands over.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOver } from './hand-over.mjs'
import { ensureInstalled, pinnedNode } from './install.mjs'
import { ensureWebPart } from './web.mjs'
import { giveUp } from './words.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const within = (...parts) => join(root, ...parts)

const commands = {
  start: { needs: 'production', web: true, follow: true, program: within('src', 'app', 'start.ts') },
  cli: { needs: 'production', program: within('src', 'app', 'cli.ts') },
  test: { needs: 'all', program: within('scripts', 'check.mjs') },
  check: { needs: 'all', program: within('scripts', 'check.mjs') },
  faults: { needs: 'all', program: within('scripts', 'faults.mjs') },
  fuzz: { needs: 'all', program: within('scripts', 'fuzz.mjs') },
  sbom: { needs: 'production', program: within('scripts', 'sbom.mjs') },
  dependencies: { needs: 'production', program: within('scripts', 'dependencies.mjs') },
  bench: { needs: 'all', web: true, program: within('bench', 'run.ts') },
}

const [name = '', ...rest] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  giveUp(
    `Không có lệnh "${name}"; các lệnh là: ${Object.keys(commands).join(', ')}.`,
    `There is no command "${name}"; the commands are: ${Object.keys(commands).join(', ')}.`,
  )
}
await ensureInstalled(root, command.needs)
const node = pinnedNode(root)
if (command.web && !(await ensureWebPart(root, node))) {
  giveUp(
    'Không dựng được phần giao diện web; lý do ở ngay trên.',
    'The web part could not be built; the reason stands above.',
  )
}
if (!existsSync(command.program)) {
  giveUp(`Thiếu tệp ${command.program}.`, `The file ${command.program} is missing.`)
}
// What Node has compiled once it finds again here: a start takes a second less.
process.env.NODE_COMPILE_CACHE ??= within('node_modules', '.cache', 'compiled')
const before = command.follow ? ['--import', new URL('./follow.mjs', import.meta.url).href] : []
handOver(node, [...before, command.program, ...rest], { follow: command.follow === true })
