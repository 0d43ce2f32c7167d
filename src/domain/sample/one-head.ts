import type { PostHeld } from '../people/person.ts'
import type { Day } from '../time/day.ts'

/** A unit into which several heads come on a day. Where it has a head already, none of them keeps the title. */
export type Gathering = { readonly unitId: string; readonly day: Day; readonly hasHead: boolean }

const leading = /^(Giám đốc|Trưởng|Chánh|Bí thư|Chi cục trưởng|Cục trưởng|Chủ tịch|Hiệu trưởng|Tổng Biên tập)/
const secondary = /^Phó /
const partyPost = /^Bí thư/

/**
 * Gives a merged unit one head: of several heads one stays and the others become deputies. Asked of one post
 * after the other; null where the post ends with the old unit.
 */
export const oneHead = (gatherings: readonly Gathering[]): ((post: PostHeld) => PostHeld | null) => {
  const byUnit = new Map(gatherings.map((gathering) => [gathering.unitId, gathering]))
  const kept = new Set<string>()
  return (post) => {
    const gathering = byUnit.get(post.unitId)
    if (!gathering || post.from !== gathering.day) return post
    if (gathering.hasHead) {
      if (partyPost.test(post.title)) return null
      return leading.test(post.title) || secondary.test(post.title)
        ? { ...post, title: 'Thanh tra viên' }
        : post
    }
    if (!leading.test(post.title)) return post
    const isFirst = !kept.has(post.unitId)
    kept.add(post.unitId)
    return isFirst ? post : { ...post, title: `Phó ${post.title}` }
  }
}
