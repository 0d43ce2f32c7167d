import type { Practice } from '../../src/domain/profile/practice.ts'
import { officeDays } from './office-days.ts'
import { retentionRules } from './retention.ts'

/** How Vietnamese offices work: when they are closed, and how long they keep records. */
export const practice: Practice = { officeDays, retentionRules }
