import type pg from 'pg'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { Terminal } from '../../kit/command-line.ts'

const notAgreed = (name: string) =>
  refuse(
    'backup.not_agreed',
    say(
      `Chưa thay gì cả: cần gõ đúng tên cơ sở dữ liệu (${name}) để đồng ý.`,
      `Nothing was replaced: the name of the database (${name}) must be typed to agree.`,
    ),
    409,
  )

/**
 * Asks the person at the terminal to type the name of the database whose data will be thrown away.
 * @throws Refused `backup.not_agreed`
 */
export const agreedToReplace = async (client: pg.ClientBase, terminal: Terminal): Promise<void> => {
  const found = await client.query<{ name: string; people: string; accounts: string }>(
    `select current_database() as name, (select count(*) from person) as people,
       (select count(*) from account) as accounts`,
  )
  const { name = '', people = '0', accounts = '0' } = found.rows[0] ?? {}
  const answer = await terminal.ask(
    say(
      `Cơ sở dữ liệu "${name}" đang có ${people} người và ${accounts} tài khoản; tất cả sẽ bị thay. Gõ "${name}" để đồng ý: `,
      `The database "${name}" holds ${people} people and ${accounts} accounts; all of it will be replaced. Type "${name}" to agree: `,
    ),
  )
  if (answer?.trim() !== name) throw new Refused(notAgreed(name))
}
