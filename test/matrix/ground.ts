import { addMembership, addPost, addService } from '../../src/features/people/career/contract.ts'
import { createUnit, renameUnit, splitUnit } from '../../src/features/units/lineage/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import type { Visitor, World } from '../world.ts'

/** Where the target stands, seen from the unit on which the role is granted. */
export const positions = ['own', 'below', 'sibling', 'parent', 'branch'] as const
export type Position = (typeof positions)[number]

/** One unit with a person in it: what the probes aim at. */
export type Target = {
  readonly unitId: string
  /** Two units right below it, without people, for reorganisations that are only tried. */
  readonly leafIds: readonly [string, string]
  readonly personId: string
  /** A word that occurs nowhere else: an answer that holds it gave the person away. */
  readonly personName: string
  readonly membershipId: string
  readonly serviceId: string
  readonly postId: string
}

export type Ground = {
  readonly world: World
  readonly administrator: Visitor
  readonly targets: Readonly<Record<Position, Target>>
  /** A person in the own unit, whose account has no role but an own record. */
  readonly own: Target
  /** Someone else's account and grant, for the routes of accounts. */
  readonly victim: Visitor
}

const leaves = (name: string) => [{ name: `${name} I` }, { name: `${name} II` }]

const tree = {
  name: 'gốc',
  below: [
    {
      name: 'parent',
      below: [
        { name: 'own', below: [{ name: 'below', below: leaves('below') }, ...leaves('own')] },
        { name: 'sibling', below: leaves('sibling') },
        ...leaves('parent'),
      ],
    },
    { name: 'branch', below: leaves('branch') },
  ],
}

const names = {
  own: 'Kapitel Ownova',
  below: 'Kapitel Belowova',
  sibling: 'Kapitel Siblingova',
  parent: 'Kapitel Parentova',
  branch: 'Kapitel Branchova',
  self: 'Kapitel Selfova',
}

const targetIn = async (
  administrator: Visitor,
  ids: Record<string, string>,
  position: Position,
  personName: string,
): Promise<Target> => {
  const unitId = ids[position] ?? ''
  const personId = await enters(administrator, personName, unitId)
  const params = { personId }
  const told = { from: '2012', to: null }
  const membership = await administrator.ask(addMembership, {
    params,
    body: { hierarchy: 'administrative', unitId, from: '2011-01-01', to: '2011-06-30' },
  })
  const service = await administrator.ask(addService, { params, body: { staffKind: 'cadre', ...told } })
  const post = await administrator.ask(addPost, { params, body: { unitId, title: 'Chuyên viên', ...told } })
  return {
    unitId,
    leafIds: [ids[`${position} I`] ?? '', ids[`${position} II`] ?? ''],
    personId,
    personName,
    membershipId: membership.id,
    serviceId: service.id,
    postId: post.id,
  }
}

/** Builds the small organisation through the rooms' own actions. */
export const layGround = async (world: World): Promise<Ground> => {
  await withProfile(world)
  const ids = await unitTree(world, tree)
  const administrator = await world.account('administrator')
  const targets: Partial<Record<Position, Target>> = {}
  for (const position of positions)
    targets[position] = await targetIn(administrator, ids, position, names[position])
  return {
    world,
    administrator,
    targets: targets as Record<Position, Target>,
    own: await targetIn(administrator, ids, 'own', names.self),
    victim: await world.account('reader'),
  }
}

/** A reorganisation that can be undone: its event. */
export const renamed = async ({ administrator }: Ground, unitId: string): Promise<string> => {
  const { eventId } = await administrator.ask(renameUnit, {
    params: { unitId },
    body: { day: '2015-01-01', document: { symbol: '1-QĐ' }, name: `Tổ ${crypto.randomUUID()}` },
  })
  return eventId ?? ''
}

/** A split after which one person waits to be placed: its event, the person and the unit to go to. */
export const splitWithOneWaiting = async ({ administrator }: Ground, parentId: string) => {
  const named = () => ({
    code: `T${crypto.randomUUID().slice(0, 8)}`,
    name: 'Tổ chia',
    kindCode: 'department',
    parentId,
  })
  const document = { symbol: '3-QĐ' }
  const made = await administrator.ask(createUnit, { body: { day: '2013-01-01', document, unit: named() } })
  const unitId = made.unitIds[0] ?? ''
  const personId = await enters(administrator, 'Người Chờ', unitId, { from: '2013-02-01' })
  const { eventId, unitIds } = await administrator.ask(splitUnit, {
    params: { unitId },
    body: {
      day: '2015-01-01',
      document,
      continues: true,
      into: [{ key: 'một', unit: named() }],
      people: { rule: 'ask' },
    },
  })
  return { eventId: eventId ?? '', personId, unitId: unitIds[0] ?? unitId }
}
