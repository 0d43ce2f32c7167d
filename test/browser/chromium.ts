import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium as playwright } from 'playwright-core'

/** A browser for tests: its program, what it is started with, and the environment it needs. */
export type Chromium = {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome-headless-shell',
]
const fixedPlaces = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A Chromium or Chrome of this machine: the one named by CHROMIUM, else the first found; null when none. */
export const installedChromium = (environment = process.env): string | null => {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const candidates = [environment.CHROMIUM ?? '', ...onPath, ...fixedPlaces].filter((path) => path !== '')
  return candidates.find(isProgram) ?? null
}

/** A folder that keeps the unpacked browser from run to run, or a passing one where nothing may be kept. */
const keptFolder = (): string => {
  const kept = resolve(import.meta.dirname, '../../node_modules/.cache/vuon-chromium')
  try {
    mkdirSync(dirname(kept), { recursive: true })
    accessSync(dirname(kept), constants.W_OK)
    return kept
  } catch {
    return join(tmpdir(), `vuon-chromium-${process.getuid?.() ?? 0}`)
  }
}

/** Unpacks into the folder that the package takes from TMPDIR; complete or not at all. */
const unpackInto = async (folder: string): Promise<void> => {
  const making = mkdtempSync(`${folder}.making-`)
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = making
  try {
    const packed = await import('@sparticuz/chromium')
    const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
    await packed.default.executablePath(bin)
    await packed.inflate(join(bin, 'al2023.tar.br'))
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(join(folder, 'chromium'))) throw error
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/** The Chromium of the package registry, with the libraries and fonts that a bare machine lacks. */
const packagedChromium = async (): Promise<Chromium> => {
  const folder = keptFolder()
  if (!existsSync(join(folder, 'chromium'))) await unpackInto(folder)
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean)
  const env = { ...inherited(), LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(folder, 'fonts') }
  return { executablePath: join(folder, 'chromium'), args, env }
}

/** The browser for tests: an installed one, else the one that came with the packages. */
export const findChromium = async (): Promise<Chromium> => {
  const executablePath = installedChromium()
  return executablePath === null ? packagedChromium() : { executablePath, args, env: inherited() }
}

/** Starts the browser; the caller closes it. */
export const launchChromium = async (): Promise<Browser> => playwright.launch(await findChromium())
