import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import type { Role } from '../../../domain/access/policy.ts'
import type { Text } from '../../../domain/language/say.ts'
import { sampleOrganisation } from '../../../domain/sample/organisation.ts'
import { FOREVER } from '../../../domain/time/day.ts'
import type { Grant } from '../../../domain/units/lineage/state.ts'
import { openAccount } from '../../access/actions.ts'
import type { Context } from '../../access/context.ts'
import { enrolPeople } from '../../imports/enrolment/actions.ts'
import { loadUnits } from '../../units/actions.ts'
import { eventOf, linksOf, recordLineage } from '../lineage/actions.ts'
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
  const given: Grant[] = []
  for (const { role, unitCode, email, name, staffCode } of accounts) {
    const password = randomPassword()
    const unitId =
      sample.versions.find(({ code, from }) => code === unitCode && from <= sampleAsOf)?.unitId ?? null
    const personId = sample.people.find((person) => staffCode && person.staffCode === staffCode)?.id ?? null
    const grants =
      role === 'person' || !unitId
        ? []
        : [{ role, unitId: role === 'administrator' ? null : unitId, from: '2000-01-01', to: FOREVER }]
    const accountId = await openAccount(tx, actor, { name: name.vi, email, password, personId }, grants)
    given.push(...grants.map((grant) => ({ ...grant, grantId: newId(), accountId })))
    announced.push({ email, password, name })
  }
  await recordLineage(tx, actor, sample.lineage, given)
  return announced
}
