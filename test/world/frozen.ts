import { sql } from 'kysely'
import { showAsKnown } from '../../src/features/people/as-known/contract.ts'
import { showPerson } from '../../src/features/people/record/contract.ts'
import type { Answer, Visitor, World } from '../world.ts'

type Facts = readonly { readonly id: string }[]

/** Revisions, names of units and evidence are not part of what was known of a person. */
const bare = (facts: Facts) =>
  facts
    .map((fact) => {
      const {
        revision: _r,
        unitName: _n,
        unitNameEn: _e,
        evidence: _v,
        ...told
      } = fact as Record<string, unknown>
      return told
    })
    .toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1))

const lists = ['memberships', 'services', 'posts', 'qualifications', 'studies'] as const

const told = (answer: object) => {
  const record = answer as Record<(typeof lists)[number], Facts> & Record<string, unknown>
  const { staffCode, fullName, sex, born } = record
  return {
    staffCode,
    fullName,
    sex,
    born,
    ...Object.fromEntries(lists.map((list) => [list, bare(record[list])])),
  }
}

/** The record as it is answered now, and this very moment by the clock of the database. */
export const freeze = async ({ database }: World, visitor: Visitor, personId: string) => {
  const record = told(await visitor.ask(showPerson, { params: { personId } }))
  const { rows } = await sql<{ at: string }>`select to_char(clock_timestamp() at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`.execute(database)
  return { at: rows[0]?.at ?? '', record }
}

/** The record as it was known at the moment, in the same shape; or the refusal. */
export const knownAt = async (visitor: Visitor, personId: string, at: string): Promise<unknown> => {
  const answer = (await visitor.answerTo(showAsKnown, { params: { personId }, query: { at } })) as Answer<
    Record<string, unknown> & { error?: { code: string } }
  >
  return answer.status === 200 ? told(answer.body) : answer.body.error?.code
}
