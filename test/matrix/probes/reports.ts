import type { Target } from '../ground.ts'
import { byTarget, type Probe } from '../probe.ts'

const asked = ({ unitId }: Target) => ({ query: { unitId, hierarchy: 'administrative' } })

export const reportProbes: Record<string, Probe> = {
  'reports.members': byTarget(
    ({ unitId }) => ({ query: { hierarchy: 'administrative', asOf: '2015-08-27' }, secret: unitId }),
    { filters: true },
  ),
  'reports.roll-up': byTarget(asked),
  'reports.roll-up-through-time': byTarget(({ unitId }) => ({
    query: { unitId, hierarchy: 'administrative', from: '2012-01-01', to: '2015-01-01' },
  })),
  'reports.people-behind': byTarget(asked),
  'reports.roll-up-workbook': byTarget(asked),
}
