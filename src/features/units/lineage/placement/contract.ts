import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { named, unitParams } from '../contract.ts'

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
        people: z.array(
          z.object({ personId: z.uuid(), fullName: z.string(), staffCode: z.string().nullable() }),
        ),
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
