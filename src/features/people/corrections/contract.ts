import { z } from 'zod'
import { correctionStates, correctionSubjects } from '../../../domain/people/correction/correction.ts'

export const text = z.object({ vi: z.string(), en: z.string() })

/** A request as both sides see it: what it is about and how it stands. */
export const requestFields = {
  requestId: z.uuid(),
  subject: z.enum(correctionSubjects),
  subjectId: z.uuid().nullable(),
  field: z.string().nullable(),
  /** What it is about, in words: the part of the record and the fact. */
  about: text,
  state: z.enum(correctionStates),
  outcome: z.enum(['changed', 'unchanged']).nullable(),
  askedOn: z.string(),
  dueOn: z.string(),
  hasFile: z.boolean(),
  revision: z.int(),
}

/** What it says now and should say, and what was answered: sealed where it is kept. */
export const requestWords = {
  says: z.string().nullable(),
  shouldSay: z.string(),
  answer: z.string().nullable(),
}

export const requestAt = z.object({ personId: z.uuid(), requestId: z.uuid() })
