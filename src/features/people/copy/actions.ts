import { Readable } from 'node:stream'
import { record } from '../../../database/ledger.ts'
import { fileParts } from '../../../database/stored-file.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { type CopyDocument, documentFoot, documentHead } from '../../../domain/people/copy/document.ts'
import { codesHeld, type Held } from '../../../domain/people/copy/held.ts'
import { copyPage } from '../../../domain/people/copy/page.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers, Download } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { namesOf } from '../../access/history/store.ts'
import { elsewhereNow, requirePerson } from '../actions.ts'
import { isWithinNow } from '../store.ts'
import { accountHeld, type FileHeld, filesHeld, hasAccount, ledgerHeld } from './beside/store.ts'
import { copyPerson } from './contract.ts'
import { partsOf } from './parts/actions.ts'
import { heldOf } from './store.ts'

/** Base64 of bytes that come in pieces: what does not fill three bytes waits for the next piece. */
async function* base64(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of pieces) {
    const all = Buffer.concat([rest, piece])
    const whole = all.length - (all.length % 3)
    yield all.subarray(0, whole).toString('base64')
    rest = all.subarray(whole)
  }
  if (rest.length > 0) yield rest.toString('base64')
}

async function* documentText({ database }: Context, document: CopyDocument, files: readonly FileHeld[]) {
  yield documentHead(document)
  for (const [at, file] of files.entries()) {
    yield `${at > 0 ? ',' : ''}${JSON.stringify(file).slice(0, -1)},"content":"`
    yield* base64(fileParts(database, file.fileId))
    yield '"}'
  }
  yield documentFoot
}

const lookUpIn = async ({ database }: Context, held: Held) => {
  const names = await namesOf(database, codesHeld(held))
  return { names, lookUp: (list: string, code: string) => names.get(`${list} ${code}`) ?? null }
}

/**
 * Everything held about the person as a file, recorded with its purpose before it is made. The caller has
 * seen to it that the reader may have it.
 */
export const makeCopy = async (
  context: Context,
  personId: string,
  asked: { form: 'html' | 'json'; action: string; purpose: string | null; moment: Date },
): Promise<Download> => {
  const { database, actor, vault, language } = context
  await database.transaction().execute((tx) =>
    record(tx, actor, {
      action: asked.action,
      subjectKind: 'copy',
      subjectId: personId,
      personId,
      reason: asked.purpose,
      after: { form: asked.form },
    }),
  )
  const held = await heldOf(database, vault, personId)
  const { names, lookUp } = await lookUpIn(context, held)
  const ledger = await ledgerHeld(database, personId)
  const account = await accountHeld(database, personId)
  const files = await filesHeld(database, personId)
  const fullName = held.person?.[0]?.full_name ?? ''
  const name = say(`Dữ liệu về ${fullName}`, `Data about ${fullName}`)[language]
  if (asked.form === 'json') {
    const document = {
      personId,
      madeAt: asked.moment.toISOString(),
      madeBy: actor.name,
      record: held,
      account,
      ledger,
      names: Object.fromEntries(names),
    }
    const text = Readable.from(documentText(context, document, files))
    return new Download(`${name}.json`, 'application/json', text)
  }
  const madeAt = asked.moment.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
  const parts = partsOf({ held, account, ledger, files, fullName }, lookUp)
  const page = copyPage({ fullName, madeAt, madeBy: actor.name, parts }, language)
  return new Download(`${name}.html`, 'text/html; charset=utf-8', Buffer.from(page))
}

const theirOwn = refuse(
  'copy.their_own',
  say(
    'Người này có tài khoản và tự tải được bản sao ở trang Hồ sơ của tôi. Hãy chỉ cho họ trang ấy.',
    'This person has an account and takes the copy on the page My record. Show them that page.',
  ),
  409,
)

const copyFor = async (context: Context, { params, query }: InputOf<typeof copyPerson>) => {
  const { database, scope } = context
  const { personId } = params
  await requirePerson(database, scope, personId)
  if (!(await isWithinNow(database, scope, 'people.copy', personId))) throw new Refused(elsewhereNow)
  if (await hasAccount(database, personId)) throw new Refused(theirOwn)
  const moment = new Date()
  return makeCopy(context, personId, {
    form: query.form,
    action: copyPerson.action,
    purpose: query.purpose,
    moment,
  })
}

export const routes = [answers(copyPerson, copyFor)]
