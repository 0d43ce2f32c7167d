import type { LookUp } from '../../../../domain/access/history-detail.ts'
import { sentenceOf } from '../../../../domain/access/history-sentence.ts'
import { processing } from '../../../../domain/access/processing/register.ts'
import { say, type Text } from '../../../../domain/language/say.ts'
import { entriesOf, type Held } from '../../../../domain/people/copy/held.ts'
import type { CopyPart } from '../../../../domain/people/copy/page.ts'
import type { accountHeld, FileHeld, ledgerHeld } from '../beside/store.ts'

type Whole = {
  readonly held: Held
  readonly account: Awaited<ReturnType<typeof accountHeld>>
  readonly ledger: Awaited<ReturnType<typeof ledgerHeld>>
  readonly files: readonly FileHeld[]
  readonly fullName: string
}

const plain = (text: string): Text => say(text, text)
const moment = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ')

const words = {
  account: say('Tài khoản', 'Account'),
  name: say('Tên', 'Name'),
  email: say('Thư điện tử', 'E-mail'),
  opened: say('Mở lúc (UTC)', 'Opened (UTC)'),
  role: say('Vai trò', 'Role'),
  session: say('Phiên đăng nhập (UTC)', 'Session (UTC)'),
  files: say('Tệp', 'Files'),
  history: say('Việc đã ghi trong sổ cái', 'What the ledger says'),
  historyAbout: say('Giờ quốc tế (UTC).', 'Times are in UTC.'),
}

const accountPart = (account: NonNullable<Whole['account']>): CopyPart => ({
  title: words.account,
  entries: [
    [
      { label: words.name, value: plain(account.name) },
      { label: words.email, value: plain(account.email) },
      { label: words.opened, value: plain(moment(account.createdAt)) },
      ...account.roles.map(({ role, fromDay, toDay }) => ({
        label: words.role,
        value: plain(`${role}, ${fromDay} – ${toDay}`),
      })),
      ...account.sessions.map(({ createdAt, ipAddress, userAgent }) => ({
        label: words.session,
        value: plain([moment(createdAt), ipAddress, userAgent].filter(Boolean).join(' · ')),
      })),
    ],
  ],
})

/** The parts of the readable copy: the record table by table, the account, the files, what the ledger says. */
export const partsOf = ({ held, account, ledger, files, fullName }: Whole, lookUp: LookUp): CopyPart[] => [
  ...Object.entries(held).flatMap(([table, rows]): CopyPart[] => {
    const title = processing[table]?.title
    if (!title || (rows.length === 0 && table !== 'person_sensitive')) return []
    return [{ title, entries: entriesOf(table, rows, lookUp).map(({ facts }) => facts) }]
  }),
  ...(files.length > 0
    ? [
        {
          title: words.files,
          entries: files.map(({ name, bytes, sha256 }) => [
            { label: plain(name), value: plain(`${bytes} B · SHA-256 ${sha256}`) },
          ]),
        },
      ]
    : []),
  ...(account ? [accountPart(account)] : []),
  {
    title: words.history,
    about: words.historyAbout,
    entries: [
      ledger.map((entry) => ({
        label: plain(moment(entry.recordedAt)),
        value: sentenceOf({ ...entry, personName: fullName }, lookUp),
      })),
    ],
  },
]
