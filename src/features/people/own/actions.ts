import { record } from '../../../database/ledger.ts'
import { actorNamed } from '../../../domain/access/operator.ts'
import { processing } from '../../../domain/access/processing/register.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say, type Text } from '../../../domain/language/say.ts'
import { codesHeld, entriesOf, type Held } from '../../../domain/people/copy/held.ts'
import { correctionSubjects } from '../../../domain/people/correction/correction.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { namesOf } from '../../access/history/store.ts'
import { makeCopy } from '../copy/actions.ts'
import { heldOf, sensitiveHeld } from '../copy/store.ts'
import { listReaders, showOwn, showOwnSensitive, takeOwnCopy } from './contract.ts'
import { evidenceOf, readingsOf } from './store.ts'

const noRecord = refuse(
  'own.no_record',
  say(
    'Tài khoản của bạn chưa gắn với hồ sơ nào. Hãy hỏi quản trị viên.',
    'Your account is not linked with a record. Ask the administrator.',
  ),
  404,
)

/** The record of whoever asks. */
export const ownPersonId = ({ scope }: Context): string => {
  if (scope.personId === null) throw new Refused(noRecord)
  return scope.personId
}

const tableOf: Readonly<Record<string, string>> = {
  person: 'person',
  membership: 'membership',
  service: 'service',
  postHeld: 'post_held',
  qualification: 'qualification',
  study: 'study',
}

const lookUpIn = async ({ database }: Context, held: Held) => {
  const names = await namesOf(database, codesHeld(held))
  return (list: string, code: string): Text | null => names.get(`${list} ${code}`) ?? null
}

const sectionsIn = async (context: Context, held: Held) => {
  const lookUp = await lookUpIn(context, held)
  return correctionSubjects.flatMap((subject) => {
    const table = tableOf[subject]
    const title = table && processing[table]?.title
    return table && title ? [{ subject, title, entries: entriesOf(table, held[table] ?? [], lookUp) }] : []
  })
}

const show = async (context: Context) => {
  const { database, vault } = context
  const personId = ownPersonId(context)
  const held = await heldOf(database, vault, personId, Object.values(tableOf))
  const fullName = held.person?.[0]?.full_name
  if (!fullName) throw new Refused(noRecord)
  return {
    personId,
    fullName,
    sections: await sectionsIn(context, held),
    files: await evidenceOf(database, personId),
  }
}

const showSensitive = async (context: Context) => {
  const { database, vault, actor } = context
  const personId = ownPersonId(context)
  await database
    .transaction()
    .execute((tx) =>
      record(tx, actor, { action: 'own.read', subjectKind: 'person', subjectId: personId, personId }),
    )
  const rows = await sensitiveHeld(database, vault, personId)
  const held = { person_sensitive: rows.length > 0 ? rows : [{ person_id: personId }] }
  const [entry] = entriesOf('person_sensitive', held.person_sensitive, await lookUpIn(context, held))
  return {
    subject: 'personSensitive' as const,
    title: say('Thông tin nhạy cảm', 'Sensitive facts'),
    entries: entry ? [entry] : [],
  }
}

const doings: Readonly<Record<string, Text>> = {
  'people.read-sensitive person': say('Xem thông tin nhạy cảm', 'Read sensitive facts'),
  'own.read person': say('Xem thông tin nhạy cảm', 'Read sensitive facts'),
  'own.read copy': say('Tải toàn bộ dữ liệu', 'Took a copy of everything'),
  'people.copy copy': say('Lập bản sao toàn bộ dữ liệu', 'Made a copy of everything'),
  'people.read evidence': say('Tải tệp minh chứng', 'Downloaded evidence'),
  'corrections.decide reading': say(
    'Xem đề nghị sửa thông tin nhạy cảm',
    'Read a request about sensitive facts',
  ),
}

const pageSize = 20

const readers = async (context: Context, { query }: InputOf<typeof listReaders>) => {
  const { database, actor, language } = context
  const rows = await readingsOf(database, ownPersonId(context), query.before, pageSize)
  return {
    readings: rows.map(({ entryId, recordedAt, actorId, actorName, action, subjectKind, reason }) => ({
      entryId,
      at: recordedAt.toISOString(),
      reader: actorNamed(actorName)[language],
      isOwn: actorId !== null && actorId === actor.id,
      what: doings[`${action} ${subjectKind}`] ?? say(action, action),
      purpose: reason,
    })),
    next: rows.length === pageSize ? (rows.at(-1)?.entryId ?? null) : null,
  }
}

const takeCopy = (context: Context, { query }: InputOf<typeof takeOwnCopy>) =>
  makeCopy(context, ownPersonId(context), {
    form: query.form,
    action: takeOwnCopy.action,
    purpose: null,
    moment: new Date(),
  })

export const routes = [
  answers(showOwn, show),
  answers(showOwnSensitive, showSensitive),
  answers(listReaders, readers),
  answers(takeOwnCopy, takeCopy),
]
