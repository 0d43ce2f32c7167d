import { say } from '../../src/domain/language/say.ts'
import type { RetentionRule } from '../../src/domain/people/retention/rule.ts'

const noLonger = say(
  'Chỉ giữ trong thời gian cần cho mục đích (Luật 91/2025/QH15); số tháng do Vươn đề xuất, chưa đối chiếu.',
  'Kept only as long as the purpose needs (Law 91/2025/QH15); the number of months is Vươn’s proposal, unverified.',
)

/**
 * How long records are kept. The law read so far gives the principle, not the months: every number here is a
 * proposal, marked unverified, and is applied only by an administrator who says so.
 */
export const retentionRules: readonly RetentionRule[] = [
  { kind: 'person', months: 120, basis: noLonger, source: null },
  { kind: 'correction', months: 60, basis: noLonger, source: null },
  { kind: 'import-file', months: 12, basis: noLonger, source: null },
  { kind: 'session', months: 3, basis: noLonger, source: null },
]
