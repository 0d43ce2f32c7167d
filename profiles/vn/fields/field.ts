import { say } from '../../../src/domain/language/say.ts'
import type { FieldOfStudy } from '../../../src/domain/profile/profile.ts'

/** A field of study; its parent is the code without the last digit. */
export const field = (code: string, vi: string, en: string): FieldOfStudy => ({
  code,
  parent: code.length === 2 ? null : code.slice(0, -1),
  name: say(vi, en),
})
