import { say } from '../../src/domain/language/say.ts'
import type { Hierarchy } from '../../src/domain/profile/profile.ts'

/** A member belongs to a branch and works in an agency: two trees, linked and never the same. */
export const hierarchies: readonly Hierarchy[] = [
  { code: 'party', name: say('Hệ thống tổ chức Đảng', 'Party line') },
  { code: 'administrative', name: say('Hệ thống hành chính', 'Administrative line') },
]
