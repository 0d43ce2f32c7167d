import { type Refusal, refuse } from '../../language/refusal.ts'
import { say, type Text } from '../../language/say.ts'
import type { LineageEvent, LineageKind } from './event.ts'
import type { RowChange, UnitChanges } from './state.ts'

const kindNames: Readonly<Record<LineageKind, Text>> = {
  creation: say('Thành lập', 'creation'),
  renaming: say('Đổi tên', 'renaming'),
  move: say('Chuyển đầu mối', 'move'),
  merger: say('Sáp nhập', 'merger'),
  split: say('Chia tách', 'split'),
  dissolution: say('Giải thể', 'dissolution'),
}

/** What an event is called. */
export const nameOfKind = (kind: LineageKind): Text => kindNames[kind]

/** What has come to stand on an event since it was recorded. */
export type Dependents = {
  readonly alreadyReversed: boolean
  /** Later events that touched what this one made or changed, none of them reversed. */
  readonly events: readonly LineageEvent[]
  /** Units that came under a unit which the event created. */
  readonly children: number
  /** People who came to a unit that the event created, otherwise than by the event. */
  readonly people: number
  /** Rights that were granted on a unit which the event created. */
  readonly grants: number
  /** Records that the event wrote and that were changed since, otherwise than by an event. */
  readonly changedRecords: number
}

const first = (event: LineageEvent): Text => {
  const { symbol } = event.document
  const day = event.day.split('-').reverse().join('/')
  return say(
    `${kindNames[event.kind].vi} ngày ${day} theo văn bản ${symbol}`,
    `the ${kindNames[event.kind].en} of ${day} by document ${symbol}`,
  )
}

/** Whether an event can be taken back: only while nothing later depends on it. It says what does. */
export const refusalToReverse = (dependents: Dependents): Refusal | null => {
  if (dependents.alreadyReversed)
    return refuse(
      'lineage.reversed_already',
      say('Việc này đã được hoàn tác rồi.', 'This has already been undone.'),
      409,
    )
  const [later] = dependents.events
  if (later)
    return refuse(
      'lineage.event_depends',
      say(
        `Việc “${first(later).vi}” dựa trên việc này. Hãy hoàn tác việc đó trước.`,
        `Something later stands on this: ${first(later).en}. Undo that first.`,
      ),
      409,
    )
  const counted: [number, Text][] = [
    [dependents.children, say('đơn vị đặt dưới đơn vị mới', 'units placed under the new unit')],
    [dependents.people, say('người vào đơn vị mới', 'people who joined the new unit')],
    [dependents.grants, say('quyền được giao trên đơn vị mới', 'rights granted on the new unit')],
    [dependents.changedRecords, say('hồ sơ đã sửa sau đó', 'records changed since')],
  ]
  const standing = counted.filter(([count]) => count > 0)
  if (standing.length === 0) return null
  const list = (language: 'vi' | 'en') =>
    standing.map(([count, text]) => `${count} ${text[language]}`).join(', ')
  return refuse(
    'lineage.facts_depend',
    say(
      `Không hoàn tác được vì đã có: ${list('vi')}. Hãy chuyển hoặc xóa các mục này trước.`,
      `It cannot be undone because of: ${list('en')}. Move or remove these first.`,
    ),
    409,
  )
}

const swapped = <Row>(changes: readonly RowChange<Row>[]): RowChange<Row>[] =>
  changes.map(({ before, after }) => ({ before: after, after: before })).reverse()

/** What takes the changes back. */
export const inverseOf = (changes: UnitChanges): UnitChanges => ({
  versions: swapped(changes.versions),
  edges: swapped(changes.edges),
  pairs: swapped(changes.pairs),
  members: swapped(changes.members),
  posts: swapped(changes.posts),
  grants: swapped(changes.grants),
  links: [],
  waiting: [],
})
