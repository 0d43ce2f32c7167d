import { z } from 'zod'
import { partialDate } from '../../kit/http/values.ts'

/** A period as people tell it: dates as exact as they are known; no end: still so. */
export const toldFields = { from: partialDate, to: partialDate.nullable().default(null) }

export const personParams = z.object({ personId: z.uuid() })

/** Which revision of the record the sender has seen, so that nobody overwrites what they have not read. */
export const seen = { revision: z.int().min(0).max(2_147_483_647) }

export const changed = z.object({ id: z.uuid(), revision: z.int() })
export const removed = z.object({ ok: z.literal(true) })

const shownTold = { id: z.uuid(), revision: z.int(), from: z.string(), to: z.string().nullable() }

export const shownMembership = z.object({
  ...shownTold,
  hierarchy: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  unitNameEn: z.string().nullable(),
})
export const shownService = z.object({ ...shownTold, staffKind: z.string() })
export const shownPost = z.object({
  ...shownTold,
  unitId: z.uuid(),
  unitName: z.string(),
  unitNameEn: z.string().nullable(),
  title: z.string(),
})

const shownLearning = {
  id: z.uuid(),
  revision: z.int(),
  levelCode: z.string(),
  fieldCode: z.string().nullable(),
  specialty: z.string().nullable(),
  institution: z.string().nullable(),
  country: z.string().nullable(),
  form: z.string().nullable(),
  funding: z.string().nullable(),
}

export const shownQualification = z.object({
  ...shownLearning,
  awarded: z.string().nullable(),
  diplomaNumber: z.string().nullable(),
  evidenceKind: z.string().nullable(),
  verification: z.string(),
  evidence: z.array(z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.int() })),
})
export const shownStudy = z.object({ ...shownLearning, from: z.string(), to: z.string().nullable() })
