import type { FieldOfStudy } from '../../src/domain/profile/profile.ts'
import { humanFields } from './fields/humanities.ts'
import { scienceFields } from './fields/sciences.ts'

/** ISCED-F 2013: 11 broad, 28 narrow and 79 detailed fields. English as in the classification (see sources.fields). */
export const fields: readonly FieldOfStudy[] = [...humanFields, ...scienceFields]
