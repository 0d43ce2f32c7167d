import { v5 as namedId, v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import { summarisedOrders } from '../../../database/counting-ground.ts'
import { type Actor, record } from '../../../database/ledger.ts'
import { orderCounts } from '../../../database/make-counts.ts'
import { type CountingOrder, ordersOf } from '../../../domain/counting/order.ts'
import { setsToSummarise } from '../../../domain/counting/summarised.ts'
import { type Profile, type Term, termLists, type Validity } from '../../../domain/profile/profile.ts'
import { FOREVER } from '../../../domain/time/day.ts'
import { hasPeople, insertMissing, listMembers, replaceOrders } from './store.ts'

const namespace = '5b2d6a52-3f0c-4a51-9d0e-6a1f0c3d7e88'

/** The ledger's id of a thing that is known by its code: always the same for the same code. */
export const idOfCode = (kind: string, code: string): string => namedId(`${kind} ${code}`, namespace)

const days = ({ from, to }: Validity) => ({ fromDay: from ?? '-infinity', toDay: to ?? FOREVER })

const named = ({ code, name }: { code: string; name: { vi: string; en: string } }, position: number) => ({
  code,
  nameVi: name.vi,
  nameEn: name.en,
  position,
})

const termRow = (list: string) => (term: Term, position: number) => ({
  list,
  ...named(term, position),
  synonyms: JSON.stringify(term.synonyms),
  externalCode: term.externalCode,
  ...days(term),
})

const loadLadders = async (tx: Tx, profile: Profile): Promise<void> => {
  await insertMissing.ladders(
    tx,
    profile.ladders.map((ladder, at) => ({ ...named(ladder, at), ...days(ladder), source: ladder.source })),
  )
  await insertMissing.levels(
    tx,
    profile.levels.map((level) => ({
      code: level.code,
      ladderCode: level.ladder,
      rank: level.rank,
      nameVi: level.name.vi,
      nameEn: level.name.en,
      shortVi: level.short.vi,
      shortEn: level.short.en,
      synonyms: JSON.stringify(level.synonyms),
      isced: level.isced,
      vqf: level.vqf,
      eqf: level.eqf,
      externalCode: level.externalCode,
      colourLight: level.colour.light,
      colourDark: level.colour.dark,
      unverified: level.unverified,
      source: level.source,
      ...days(level),
    })),
  )
  await insertMissing.equivalences(
    tx,
    profile.equivalences.map((equivalence) => ({
      levelCode: equivalence.level,
      countsAsLevelCode: equivalence.countsAs,
      evidenceKind: equivalence.evidenceKind,
      basis: equivalence.basis,
      ...days(equivalence),
    })),
  )
}

const loadSets = async (tx: Tx, profile: Profile): Promise<void> => {
  const added = await insertMissing.sets(
    tx,
    profile.countsAsSets.map((set, at) => ({ ...named(set, at), basis: set.basis })),
  )
  const members = profile.countsAsSets
    .filter(({ code }) => added.includes(code))
    .flatMap((set) =>
      set.members.map((member, position) => ({
        memberId: newId(),
        setCode: set.code,
        levelCode: member.level,
        position,
        ...days(member),
      })),
    )
  if (members.length > 0) await insertMissing.members(tx, members)
}

const shape = (orders: readonly CountingOrder[] | undefined): string =>
  JSON.stringify((orders ?? []).map(({ levelCodes, from, to }) => [levelCodes, from, to]))

/**
 * Works out anew, from the members of the sets, which orders the summary keeps. Returns the sets whose orders
 * are others now: what is counted of them must be made anew.
 */
export const renewCountingOrders = async (tx: Tx): Promise<string[]> => {
  const before = await summarisedOrders(tx)
  const bySet = Map.groupBy(await listMembers(tx), ({ setCode }) => setCode)
  const all = new Map([...bySet].map(([code, members]) => [code, ordersOf(members)]))
  const kept = setsToSummarise(all)
  await replaceOrders(tx, [...kept.values()].flat())
  const codes = new Set([...before.keys(), ...kept.keys()])
  return [...codes].filter((code) => shape(before.get(code)) !== shape(kept.get(code)))
}

/**
 * Loads what a profile brings: hierarchies, kinds of unit, ladders, sets, fields and terms. Loading it again
 * adds what is missing and changes nothing that is there.
 */
export const loadProfile = async (tx: Tx, actor: Actor, profile: Profile): Promise<void> => {
  await insertMissing.hierarchies(tx, profile.hierarchies.map(named))
  await insertMissing.unitKinds(
    tx,
    profile.unitKinds.map((kind, at) => ({
      ...named(kind, at),
      hierarchy: kind.hierarchy,
      grassroots: kind.grassroots,
    })),
  )
  await loadLadders(tx, profile)
  await loadSets(tx, profile)
  await insertMissing.fields(
    tx,
    profile.fields.map(({ code, parent, name }) => ({
      code,
      parentCode: parent,
      nameVi: name.vi,
      nameEn: name.en,
    })),
  )
  await insertMissing.terms(
    tx,
    termLists.flatMap((list) => profile.terms[list].map(termRow(list))),
  )
  const renewed = await renewCountingOrders(tx)
  if (await hasPeople(tx)) await orderCounts(tx, renewed)
  await record(tx, actor, {
    action: 'profile.change',
    subjectKind: 'profile',
    subjectId: idOfCode('profile', profile.code),
    after: { profile: profile.code, levels: profile.levels.length, fields: profile.fields.length },
  })
}
