import type { Database } from '../../../database/connect.ts'
import { type Refusal, Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { type AsKnown, asKnownAt } from '../../../domain/people/as-known/as-known.ts'
import {
  type FactList,
  fieldsOf,
  type KnownFact,
  type KnownRecord,
  toldFields,
} from '../../../domain/people/as-known/known-record.ts'
import { isDay } from '../../../domain/time/day.ts'
import { dayOfMoment, endOfDay, readMoment } from '../../../domain/time/moment.ts'
import { countsFrom } from '../../../domain/time/partial-date.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { personNotFound, requirePerson } from '../actions.ts'
import { listFacts } from '../facts/store.ts'
import type { PersonRow } from '../store.ts'
import { showAsKnown } from './contract.ts'
import { entriesAbout, isTold, namesOn } from './store.ts'

const refusalOf = (known: Exclude<AsKnown, { state: 'known' }>): Refusal =>
  known.state === 'not-yet'
    ? refuse(
        'as_known.not_yet',
        say(
          `Lúc ấy sổ chưa có người này; hồ sơ được lập ngày ${dayOfMoment(known.since)}.`,
          `Nobody knew this person then; the record was begun on ${dayOfMoment(known.since)}.`,
        ),
        404,
      )
    : refuse(
        'as_known.unexplained',
        say(
          `Không đủ dữ liệu để dựng lại hồ sơ: sổ cái không khớp với hồ sơ${known.at ? ` ở mục ngày ${dayOfMoment(known.at)}` : ', thiếu mục lập hồ sơ'}.`,
          `The ledger does not suffice to rebuild the record: it does not explain ${known.at ? `the entry of ${dayOfMoment(known.at)}` : 'how the record began'}.`,
        ),
        409,
      )

const tables = {
  memberships: 'membership',
  services: 'service',
  posts: 'postHeld',
  qualifications: 'qualification',
  studies: 'study',
} as const

/** The record as it stands, and the entries that led to it, both of one moment. */
const load = async (database: Database, person: PersonRow) => {
  const { staffCode, fullName, sex, born, personId } = person
  const all = async (list: FactList): Promise<Map<string, KnownFact>> => {
    const rows = await listFacts(database, tables[list], personId)
    return new Map(rows.map((row) => [String(row.id), toldFields(fieldsOf[list], row)]))
  }
  const present: KnownRecord = {
    identity: { staffCode, fullName, sex, born },
    facts: {
      memberships: await all('memberships'),
      services: await all('services'),
      posts: await all('posts'),
      qualifications: await all('qualifications'),
      studies: await all('studies'),
    },
  }
  return { present, entries: await entriesAbout(database, personId) }
}

/** Newest first, as a record is shown. */
const shown = (
  facts: ReadonlyMap<string, KnownFact>,
  begins: (fact: KnownFact) => string | null | undefined,
): (KnownFact & { readonly id: string })[] => {
  const from = (fact: KnownFact) => countsFrom(begins(fact) ?? '0001')
  return [...facts]
    .toSorted(([a, one], [b, other]) => {
      const [first, second] = [from(one), from(other)]
      return first < second ? 1 : first > second ? -1 : a < b ? -1 : 1
    })
    .map(([id, fact]) => ({ ...fact, id }))
}

const show = async (
  { database, scope }: Context,
  { params: { personId }, query }: InputOf<typeof showAsKnown>,
) => {
  const at = isDay(query.at) ? endOfDay(query.at) : (readMoment(query.at) ?? '')
  const moment = database.transaction().setIsolationLevel('repeatable read')
  return moment.execute(async (tx) => {
    const person = await requirePerson(tx, scope, personId)
    if (!(await isTold(tx, scope, personId))) throw new Refused(personNotFound)
    const { present, entries } = await load(tx, person)
    const known = asKnownAt(present, entries, at)
    if (known.state !== 'known') throw new Refused(refusalOf(known))
    const { identity, facts } = known.record
    const unitIds = [...facts.memberships.values(), ...facts.posts.values()].map(({ unitId }) => unitId ?? '')
    const names = await namesOn(tx, unitIds, dayOfMoment(at))
    const told = (fact: KnownFact) => fact.from
    const inUnits = (list: ReadonlyMap<string, KnownFact>) =>
      shown(list, told).map((fact) => {
        const { name = '?', nameEn = null } = names.get(fact.unitId ?? '') ?? {}
        return { ...fact, unitName: name, unitNameEn: nameEn }
      })
    return showAsKnown.response.parse({
      personId,
      at,
      ...identity,
      memberships: inUnits(facts.memberships),
      services: shown(facts.services, told),
      posts: inUnits(facts.posts),
      qualifications: shown(facts.qualifications, ({ awarded }) => awarded),
      studies: shown(facts.studies, told),
    })
  })
}

export const routes = [answers(showAsKnown, show)]
