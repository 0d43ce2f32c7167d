import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { day } from '../../contract.ts'
import { named, unitParams } from '../contract.ts'

const person = z.object({ personId: z.uuid(), fullName: z.string(), staffCode: z.string().nullable() })

export const listMembers = contract({
  name: 'units.members',
  method: 'GET',
  path: '/units/:unitId/members',
  summary: say(
    'Người thuộc đơn vị từ một ngày, để xếp khi chia tách',
    'People of the unit from a day on, to be placed in a split',
  ),
  action: 'units.change',
  params: unitParams,
  query: z.object({ on: day.optional() }),
  response: z.object({ people: z.array(person) }),
})

export const listWaiting = contract({
  name: 'units.waiting',
  method: 'GET',
  path: '/units/:unitId/waiting',
  summary: say('Người chờ xếp đơn vị sau chia tách', 'People who wait to be placed after a split'),
  action: 'units.change',
  params: unitParams,
  response: z.object({
    splits: z.array(
      z.object({
        eventId: z.uuid(),
        day: z.string(),
        places: z.array(named),
        people: z.array(person),
      }),
    ),
  }),
})

export const placePeople = contract({
  name: 'lineage.place',
  method: 'POST',
  path: '/lineage/:eventId/placement',
  summary: say('Xếp người vào đơn vị sau chia tách', 'Place people after a split'),
  action: 'units.change',
  params: z.object({ eventId: z.uuid() }),
  body: z.object({
    placements: z
      .array(z.object({ personId: z.uuid(), unitId: z.uuid() }))
      .min(1)
      .max(20_000),
  }),
  response: z.object({ waiting: z.number() }),
})
