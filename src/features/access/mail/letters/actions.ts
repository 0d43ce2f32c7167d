import type { Language } from '../../../../domain/language/say.ts'
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

/** The letter that a mail becomes, in its reader's language. */
export const letterFor = (
  { mailId, kind, recipient, language, queuedAt }: Omit<DueMail, 'accountId' | 'isOpen' | 'attempts'>,
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
