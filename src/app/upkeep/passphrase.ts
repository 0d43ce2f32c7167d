import { readFileSync } from 'node:fs'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'

/** As many characters as a passphrase needs at least: who has the file may try as long as they like. */
const charactersMin = 12

/** The first line of a passphrase file; null where no file is named. */
export const passphraseIn = (file: string | null | undefined): string | null => {
  if (!file) return null
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Refused(
      refuse(
        'backup.no_passphrase_file',
        say(`Không đọc được tệp cụm mật khẩu ${file}.`, `The passphrase file ${file} cannot be read.`),
      ),
    )
  }
  const [passphrase = ''] = text.split(/\r?\n/)
  if (passphrase.length >= charactersMin) return passphrase
  throw new Refused(
    refuse(
      'backup.short_passphrase',
      say(
        `Cụm mật khẩu ở dòng đầu của ${file} phải có ít nhất ${charactersMin} ký tự.`,
        `The passphrase in the first line of ${file} needs at least ${charactersMin} characters.`,
      ),
    ),
  )
}
