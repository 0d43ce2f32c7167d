import { foldForSearch } from '../language/fold.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

const tooCommon = refuse(
  'password.common',
  say(
    'Mật khẩu này dễ đoán: nó chỉ là một từ hay gặp thêm vài số hoặc dấu. Hãy đặt một câu vài từ không liên quan tới nhau.',
    'This password is easy to guess: it is a common word with digits or marks added. Choose a sentence of a few unrelated words.',
  ),
)

const ownWord = refuse(
  'password.own_word',
  say(
    'Mật khẩu không được là tên của bạn, thư điện tử hay tên hệ thống thêm vài số. Hãy đặt một câu vài từ không liên quan tới nhau.',
    'The password must not be your name, your e-mail or the name of this system with digits added. Choose a sentence of a few unrelated words.',
  ),
)

/** Words that whoever guesses here tries first. */
const wordsOfThePlace = [
  'vuon',
  'matkhau',
  'quantri',
  'canbo',
  'vietnam',
  'anhyeuem',
  'emyeuanh',
  'xinchao',
  'daotao',
]

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm']
const runMin = 6

const together = (text: string): string => foldForSearch(text).replaceAll(/[^a-z0-9]/g, '')

/** What is left of letters when digits and marks around them are taken away. */
const coreOf = (text: string): string => text.replace(/^[0-9]+/, '').replace(/(?<![0-9])[0-9]+$/, '')

/** The shortest beginning of which the whole text is a repetition. */
const unitOf = (text: string): string => {
  const length = `${text}${text}`.indexOf(text, 1)
  return length > 0 ? text.slice(0, length) : text
}

const isRun = (text: string): boolean =>
  text.length >= runMin &&
  rows.some((row) => row.includes(text) || [...row].toReversed().join('').includes(text))

/** The words an account would be guessed by: of the name, and before the @. */
const ownWords = ({ name, email }: { name: string; email: string }): string[] => {
  const [mailbox = ''] = email.split('@')
  return [together(name), together(mailbox), ...foldForSearch(name).split(' ')].filter(
    (word) => word.length >= 3,
  )
}

/**
 * Refuses a password that is a common one, an own word, a run of keys or a repetition, however many digits and
 * marks stand around it (OWASP ASVS 5.0, 6.2.4 and 6.2.11). How long it must be is asked elsewhere.
 */
export const refusalToPassword = (
  password: string,
  account: { readonly name: string; readonly email: string },
  isCommon: (word: string) => boolean,
): Refusal | null => {
  const whole = together(password)
  const forms = [whole, unitOf(whole), coreOf(whole), unitOf(coreOf(whole))]
  const own = new Set(ownWords(account))
  if (forms.some((form) => own.has(form) || wordsOfThePlace.includes(form))) return ownWord
  const isEasy = forms.some((form) => isCommon(form) || isRun(form))
  return isEasy || isCommon(password.toLowerCase()) || unitOf(whole).length <= 3 ? tooCommon : null
}
