import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { refusalToOverwrite } from '../../../domain/people/changed-meanwhile.ts'
import { cleanName } from '../../../domain/people/name.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { changingPerson, requirePerson, whyNotFor } from '../actions.ts'
import { membership, post, service } from '../career/actions.ts'
import { enterFact } from '../facts/actions.ts'
import { levelsOfSet } from '../list/store.ts'
import type { PersonRow } from '../store.ts'
import { addPerson, changePerson, showPerson } from './contract.ts'
import {
  findAlike,
  findCareer,
  findLearning,
  holdStaffCode,
  type Identity,
  insertPerson,
  updatePerson,
} from './store.ts'

const staffCodeTaken = refuse(
  'person.staff_code_taken',
  say(
    'Mã cán bộ này đã cấp cho người khác. Hãy kiểm tra lại mã.',
    'Somebody else has this staff code. Check it.',
  ),
  409,
)

const alike = refuse(
  'person.alike',
  say(
    'Đã có người trùng họ tên và ngày sinh. Nếu đúng là hai người khác nhau, hãy xác nhận để thêm.',
    'Somebody of this name and date of birth is there already. If they are two people, confirm to add.',
  ),
  409,
)

const named = (typed: string): string => {
  const name = cleanName(typed)
  if (typeof name !== 'string') throw new Refused({ ...name, fields: { fullName: name.text } })
  return name
}

/** What the page offers, and the action that it is. */
const offered = {
  change: 'people.change',
  changeQualifications: 'qualifications.change',
  readSensitive: 'people.read-sensitive',
  changeSensitive: 'people.change-sensitive',
} as const

const show = async (context: Context, { params, query }: InputOf<typeof showPerson>) => {
  const { database, scope, today } = context
  const { personId } = params
  const person = await requirePerson(database, scope, personId)
  const asOf = query.asOf ?? today
  const career = await findCareer(database, personId, asOf)
  const { qualifications, studies, evidence } = await findLearning(database, personId)
  const order = await levelsOfSet(database, 'professional', asOf)
  const held = qualifications.filter(
    ({ awardedDay, verification }) => awardedDay <= asOf && verification !== 'rejected',
  )
  return {
    ...person,
    asOf,
    levelCode: order.find((code) => held.some(({ levelCode }) => levelCode === code)) ?? null,
    ...career,
    qualifications: qualifications.map((qualification) => ({
      ...qualification,
      evidence: evidence.filter(({ qualificationId }) => qualificationId === qualification.id),
    })),
    studies,
    refusals: await whyNotFor(context, offered, personId),
  }
}

const add = async (context: Context, { body }: InputOf<typeof addPerson>) => {
  const { fullName, sex, born, staffCode, memberships, services, posts } = body
  const identity = { fullName: named(fullName), sex, born, staffCode }
  const personId = newId()
  await context.database.transaction().execute(async (tx) => {
    if (!body.evenIfAlike && (await findAlike(tx, context.scope, identity))) throw new Refused(alike)
    await insertPerson(tx, personId, identity)
    if (!(await holdStaffCode(tx, personId, null, staffCode))) throw new Refused(staffCodeTaken)
    await record(tx, context.actor, {
      action: 'people.change',
      subjectKind: 'person',
      subjectId: personId,
      personId,
      after: identity,
    })
    for (const fact of memberships) await enterFact(tx, context, membership, personId, fact)
    for (const fact of services) await enterFact(tx, context, service, personId, fact)
    for (const fact of posts) await enterFact(tx, context, post, personId, fact)
  })
  return { id: personId, revision: 1 }
}

const said = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>
  }

/** Changes who the person is, in a transaction that holds the person. */
export const alterIdentity = async (
  tx: Tx,
  context: Context,
  person: PersonRow,
  typed: Partial<{ [Name in keyof Identity]: Identity[Name] | undefined }>,
  seen: number,
): Promise<{ id: string; revision: number }> => {
  const { fullName, ...rest } = typed
  const wanted = said({ ...rest, fullName: fullName === undefined ? undefined : named(fullName) })
  const { personId, revision, ...before } = person
  const stale = refusalToOverwrite(before, wanted, { seen, present: revision })
  if (stale) throw new Refused(stale)
  const after = { ...before, ...wanted }
  if (!(await holdStaffCode(tx, personId, before.staffCode, after.staffCode)))
    throw new Refused(staffCodeTaken)
  await updatePerson(tx, personId, after, revision + 1)
  await record(tx, context.actor, {
    action: 'people.change',
    subjectKind: 'person',
    subjectId: personId,
    personId,
    before,
    after,
  })
  return { id: personId, revision: revision + 1 }
}

const change = (context: Context, { params, body }: InputOf<typeof changePerson>) => {
  const { revision: seen, ...typed } = body
  return changingPerson(context, params.personId, 'people.change', (tx, person) =>
    alterIdentity(tx, context, person, typed, seen),
  )
}

export const routes = [answers(showPerson, show), answers(addPerson, add), answers(changePerson, change)]
