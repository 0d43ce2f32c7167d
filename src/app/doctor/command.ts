import { resolve } from 'node:path'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { checkNames, type Finding } from '../../domain/running/finding.ts'
import type { CommandAnswer, LoneCommand, Terminal } from '../../kit/command-line.ts'
import { readRunningSettings } from '../running/settings.ts'
import { readUpkeepSettings, type UpkeepSettings } from '../upkeep/settings.ts'
import { examineDatabase } from './examination.ts'
import { checkDisk, checkFolder, checkKeyFile } from './folder.ts'
import { checkNode, checkPort, checkWeb } from './machine.ts'
import { checkBackup, checkMail } from './surroundings.ts'

const productFolder = resolve(import.meta.dirname, '../../..')

const refusedAs = (check: Finding['check'], error: unknown): Finding => {
  if (error instanceof Refused) return { check, state: 'wrong', text: error.refusal.text }
  const why = error instanceof Error ? error.message : String(error)
  return { check, state: 'wrong', text: say(`Lỗi: ${why}.`, `Failed: ${why}.`) }
}

const configured = (): UpkeepSettings | Finding => {
  try {
    readRunningSettings(process.env)
    return readUpkeepSettings(process.env)
  } catch (error) {
    return refusedAs('configuration', error)
  }
}

const examine = async (settings: UpkeepSettings): Promise<Finding[]> => {
  const { dataFolder, host, port, mail } = settings
  const ground = [checkFolder(dataFolder), checkKeyFile(dataFolder), await checkDisk(dataFolder)]
  const database = await examineDatabase(settings).catch((error: unknown) => [refusedAs('database', error)])
  const around = [await checkMail(mail), checkBackup(settings, new Date()), await checkPort(host, port)]
  return [...ground, ...database, ...around]
}

const marks = { ok: '✓', warning: '!', wrong: '✗' } as const

const ill = (count: number) =>
  refuse(
    'doctor.wrong',
    say(
      `Số mục sai phải sửa: ${count}; mỗi dòng ✗ ở trên nói phải làm gì.`,
      `To be mended: ${count}; each line with ✗ above says what to do.`,
    ),
  )

const doctor = async ({ language }: Terminal): Promise<CommandAnswer> => {
  const settings = configured()
  const findings = [
    checkNode(process.version),
    checkWeb(productFolder),
    ...('state' in settings ? [settings] : await examine(settings)),
  ]
  const wrongs = findings.filter(({ state }) => state === 'wrong').length
  const answer = {
    json: { findings, wrongs },
    lines: findings.map(
      ({ check, state, text }) => `${marks[state]} ${checkNames[check][language]}: ${text[language]}`,
    ),
  }
  return wrongs === 0 ? answer : { ...answer, refusal: ill(wrongs) }
}

/** `vuon doctor`: what is wrong with an installation, and what to do about it. */
export const doctorCommands: readonly LoneCommand[] = [
  {
    name: 'doctor',
    summary: say(
      'Khám toàn bộ bản cài đặt: mỗi mục tốt, cần chú ý hoặc sai, và phải làm gì',
      'Examine the installation: what is well, what needs care, what is wrong, and what to do',
    ),
    runAlone: doctor,
  },
]
