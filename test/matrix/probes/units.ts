import { renamed, splitWithOneWaiting } from '../ground.ts'
import { byAction, byTarget, type Probe } from '../probe.ts'

const document = { symbol: '2-QĐ/TW' }
const tried = { day: '2020-01-01', document, dryRun: true }
const unit = { code: 'MOI', name: 'Đơn vị mới', kindCode: 'department', parentId: null }
const leaf = ({ leafIds }: { leafIds: readonly [string, string] }) => ({ unitId: leafIds[0] })

export const unitProbes: Record<string, Probe> = {
  'units.list': byAction(({ unitId }) => ({ query: { parentId: unitId } })),
  'units.show': byTarget(({ unitId }) => ({ params: { unitId } })),
  'units.tree': byAction(),
  'units.pick': byAction(() => ({ query: { search: 'own' } })),
  'units.kinds': byAction(),
  'units.create': byTarget(({ unitId }) => ({
    body: { ...tried, unit: { ...unit, code: `M${crypto.randomUUID().slice(0, 8)}`, parentId: unitId } },
  })),
  'units.rename': byTarget((target) => ({ params: leaf(target), body: { ...tried, name: 'Tên khác' } })),
  'units.move': byTarget((target) => ({
    params: leaf(target),
    body: { ...tried, hierarchy: 'administrative', parentId: target.leafIds[1] },
  })),
  'units.merge': byTarget((target) => ({
    params: leaf(target),
    body: { ...tried, into: { unitId: target.leafIds[1] } },
  })),
  'units.split': byTarget((target) => ({
    params: leaf(target),
    body: {
      ...tried,
      continues: true,
      into: [{ key: 'mới', unit: { ...unit, parentId: target.unitId } }],
      people: { rule: 'ask' },
    },
  })),
  'units.dissolve': byTarget((target) => ({ params: leaf(target), body: tried })),
  'lineage.show': byTarget(({ unitId }) => ({ params: { unitId } })),
  'units.members': byTarget((target) => ({ params: leaf(target) })),
  'units.waiting': byTarget((target) => ({ params: leaf(target) })),
  'lineage.place': byTarget(async (target, ground) => {
    const { eventId, ...placement } = await splitWithOneWaiting(ground, target.unitId)
    return { params: { eventId }, body: { placements: [placement] } }
  }),
  'lineage.reverse': byTarget(async (target, ground) => ({
    params: { eventId: await renamed(ground, target.leafIds[0]) },
  })),
  'lineage.show-reversal': byTarget(async (target, ground) => ({
    params: { eventId: await renamed(ground, target.leafIds[0]) },
  })),
}
