import { type Language, languages } from '../../../../domain/language/say.ts'
import type { Letter } from '../../../../kit/mail/post.ts'
import type { DueMail } from '../store.ts'
import { noticeNames } from '../texts.ts'
import { frame, letters } from './texts.ts'

const moment = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(at)
    .replace(',', '')

const zone = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'

/** The code stands behind the '#', so that no server and no log ever sees it. */
const linkOf = (publicAddress: string, token: string | null, language: Language) =>
  token === null
    ? { address: `${publicAddress}/account`, word: frame.open[language] }
    : { address: `${publicAddress}/password#${token}`, word: frame.choosePassword[language] }

type Written = Omit<DueMail, 'accountId' | 'isOpen' | 'attempts'>

/** The roots go to addresses whose language nobody knows: in both, with the last day in the subject. */
const rootsLetter = ({ mailId, recipient, lines }: Written, publicAddress: string): Letter => {
  const { vi, en } = noticeNames['ledger-roots']
  const lastDay = lines?.at(-1)?.split(' ')[0] ?? ''
  return {
    id: mailId,
    to: recipient,
    language: 'vi',
    subject: `${vi} · ${en} ${lastDay}`.trim(),
    paragraphs: languages.flatMap((language) => letters['ledger-roots'].map((text) => text[language])),
    lines: lines ?? [],
    link: { address: `${publicAddress}/ledger`, word: `${frame.openLedger.vi} · ${frame.openLedger.en}` },
    foot: [...languages.map((language) => frame.automatic[language]), publicAddress],
  }
}

/** The letter that tells the holder of an account something, in their language. */
const noticeLetter = (
  { mailId, kind, recipient, language, queuedAt }: Written,
  publicAddress: string,
  token: string | null,
): Letter => ({
  id: mailId,
  to: recipient,
  language,
  subject: noticeNames[kind][language],
  paragraphs: [
    ...letters[kind].map((text) => text[language]),
    `${frame.happened[language]}: ${moment(queuedAt)} (${zone(queuedAt)})`,
  ],
  link: linkOf(publicAddress, token, language),
  foot: [frame.automatic[language], publicAddress],
})

/** The letter that a mail becomes. */
export const letterFor = (mail: Written, publicAddress: string, token: string | null): Letter =>
  mail.kind === 'ledger-roots' ? rootsLetter(mail, publicAddress) : noticeLetter(mail, publicAddress, token)
