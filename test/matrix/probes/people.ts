import { addDays } from '../../../src/domain/time/day.ts'
import { addMembership, addPost, addService } from '../../../src/features/people/career/contract.ts'
import type { Ground, Target } from '../ground.ts'
import { byTarget, type Probe } from '../probe.ts'

const person = ({ personId }: Target) => ({ personId })
const told = { from: '2013', to: null }
/** Days of their own for each fact that is made only to be removed again: none overlaps another. */
let made = 0
const nextDays = () => {
  made += 1
  return { from: addDays('2010-01-01', 2 * made), to: addDays('2010-01-01', 2 * made + 1) }
}

/** Some request bodies tell an old revision on purpose: 409 shows that the door stood open. */
const stale = { revision: 0 }

const fresh =
  (kind: 'membership' | 'service' | 'post') =>
  async (target: Target, { administrator }: Ground) => {
    const { personId, unitId } = target
    const params = { personId }
    const short = nextDays()
    if (kind === 'service') {
      const body = { staffKind: 'cadre', ...short }
      return { params: { personId, id: (await administrator.ask(addService, { params, body })).id } }
    }
    if (kind === 'post') {
      const body = { unitId, title: 'Phó phòng', ...short }
      return { params: { personId, id: (await administrator.ask(addPost, { params, body })).id } }
    }
    const body = { hierarchy: 'administrative', unitId, ...short }
    return { params: { personId, id: (await administrator.ask(addMembership, { params, body })).id } }
  }

const counted = (body: unknown): boolean => (body as { people: number }).people > 0

export const peopleProbes: Record<string, Probe> = {
  'people.list': byTarget(({ unitId }) => ({ query: { unitId, hierarchy: 'administrative' } }), {
    filters: true,
  }),
  'people.count': byTarget(
    ({ unitId, personName: search }) => ({ query: { unitId, hierarchy: 'administrative', search } }),
    {
      filters: true,
      tells: counted,
    },
  ),
  'people.search': byTarget(({ personName }) => ({ query: { q: personName } }), { filters: true }),
  'people.workbook': byTarget(({ unitId }) => ({ query: { unitId, hierarchy: 'administrative' } }), {
    filters: true,
    recordsReading: true,
  }),
  'people.show': byTarget((target) => ({ params: person(target) })),
  'people.as-known': byTarget((target) => ({
    params: person(target),
    query: { at: new Date(Date.now() + 86_400_000).toISOString() },
  })),
  'people.add': byTarget(({ unitId }) => ({
    body: {
      fullName: 'Người Mới',
      evenIfAlike: true,
      memberships: [{ hierarchy: 'administrative', unitId, from: '2014-01-01', to: null }],
    },
  })),
  'people.change': byTarget((target) => ({ params: person(target), body: { ...stale, sex: 'female' } })),
  'memberships.add': byTarget(({ personId, unitId }) => ({
    params: { personId },
    body: { hierarchy: 'administrative', unitId, ...nextDays() },
  })),
  'memberships.change': byTarget(({ personId, membershipId: id }) => ({
    params: { personId, id },
    body: { ...stale, from: '2011-02-01' },
  })),
  'memberships.remove': byTarget(fresh('membership')),
  'services.add': byTarget((target) => ({ params: person(target), body: { staffKind: 'cadre', ...told } })),
  'services.change': byTarget(({ personId, serviceId: id }) => ({
    params: { personId, id },
    body: { ...stale, staffKind: 'contract' },
  })),
  'services.remove': byTarget(fresh('service')),
  'posts.add': byTarget(({ personId, unitId }) => ({
    params: { personId },
    body: { unitId, title: 'Trưởng phòng', ...told },
  })),
  'posts.change': byTarget(({ personId, postId: id }) => ({
    params: { personId, id },
    body: { ...stale, title: 'Phó phòng' },
  })),
  'posts.remove': byTarget(fresh('post')),
  'people.read-sensitive': byTarget((target) => ({
    params: person(target),
    query: { purpose: 'Kiểm tra quyền xem' },
  })),
  'people.change-sensitive': byTarget((target) => ({
    params: person(target),
    body: {
      ...stale,
      ethnicity: 'Kinh',
      religion: null,
      partyJoined: null,
      partyOfficial: null,
      personalNumber: null,
    },
  })),
}
