import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import type { Role } from '../../../domain/access/policy.ts'
import type { Text } from '../../../domain/language/say.ts'
import type { LineageOperation } from '../../../domain/sample/lineage.ts'
import { sampleOrganisation } from '../../../domain/sample/organisation.ts'
import { FOREVER } from '../../../domain/time/day.ts'
import type { LineageEvent, LineageLink } from '../../../domain/units/lineage/event.ts'
import { openAccount } from '../../access/actions.ts'
import type { Context } from '../../access/context.ts'
import { enrolPeople } from '../../imports/enrolment/actions.ts'
import { loadUnits } from '../../units/actions.ts'
import { setDefaultAsOf } from './store.ts'

/** The day on which the sample organisation's figures of record stand. */
export const sampleAsOf = '2015-08-27'

type SampleAccount = {
  readonly role: Role
  readonly unitCode: string
  readonly email: string
  readonly name: Text
  readonly staffCode?: string
}

const eventKinds = {
  create: 'creation',
  rename: 'renaming',
  move: 'move',
  merge: 'merger',
  split: 'split',
  dissolve: 'dissolution',
} as const

const eventOf = ({ id, kind, day, document, note }: LineageOperation): LineageEvent => ({
  eventId: id,
  kind: eventKinds[kind],
  day,
  document: { symbol: document.symbol, day: document.day, issuer: document.issuer },
  note,
})

const linksOf = ({ id, fromUnitIds, toUnitIds }: LineageOperation): LineageLink[] => {
  const from: readonly (string | null)[] = fromUnitIds.length > 0 ? fromUnitIds : [null]
  const to: readonly (string | null)[] = toUnitIds.length > 0 ? toUnitIds : [null]
  return from.flatMap((fromUnitId) => to.map((toUnitId) => ({ eventId: id, fromUnitId, toUnitId })))
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that can be read out and typed: four groups of four letters, about 79 bits. */
const randomPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** An account as it is announced once, with the password made for this installation. */
export type AnnouncedAccount = { readonly email: string; readonly password: string; readonly name: Text }

/**
 * Writes the sample organisation into an empty registry, person by person, and opens its accounts with
 * passwords made at random.
 */
export const loadSample = async (
  tx: Tx,
  context: Context,
  accounts: readonly SampleAccount[],
): Promise<AnnouncedAccount[]> => {
  const { actor, vault } = context
  const sample = sampleOrganisation({ makeId: newId })
  await loadUnits(tx, actor, {
    versions: sample.versions,
    edges: sample.edges,
    pairs: sample.pairs,
    events: sample.lineage.map(eventOf),
    links: sample.lineage.flatMap(linksOf),
  })
  await enrolPeople(tx, { actor, vault, causeId: null }, sample.people)
  await setDefaultAsOf(tx, sampleAsOf)
  const announced: AnnouncedAccount[] = []
  for (const { role, unitCode, email, name, staffCode } of accounts) {
    const password = randomPassword()
    const unitId =
      sample.versions.find(({ code, from }) => code === unitCode && from <= sampleAsOf)?.unitId ?? null
    const personId = sample.people.find((person) => staffCode && person.staffCode === staffCode)?.id ?? null
    const grants =
      role === 'person' || !unitId
        ? []
        : [{ role, unitId: role === 'administrator' ? null : unitId, from: '2000-01-01', to: FOREVER }]
    await openAccount(tx, actor, { name: name.vi, email, password, personId }, grants)
    announced.push({ email, password, name })
  }
  return announced
}
