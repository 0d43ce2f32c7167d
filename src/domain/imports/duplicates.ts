import { foldForSearch } from '../language/fold.ts'
import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'
import { sameName } from '../people/name.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { sameDate } from './likeness.ts'

/** What the search for duplicates needs of a person; `ref` is whatever the caller knows them by. */
export type DuplicateCandidate = {
  readonly ref: string
  readonly fullName: string
  readonly born: PartialDate | null
  readonly staffCode: string | null
  readonly personalNumber: string | null
}

/** People who may be one and the same, with the reasons. */
export type LikelyDuplicates = {
  readonly members: readonly DuplicateCandidate[]
  readonly reasons: readonly { readonly code: string; readonly text: Text }[]
}

/** How many members of a group are held against one more. */
const membersMax = 20

const reasonTexts = {
  'same-personal-number': say('Trùng số định danh cá nhân', 'Same personal identification number'),
  'same-name': say('Trùng họ và tên', 'Same name'),
  'same-name-without-marks': say('Họ và tên chỉ khác dấu', 'Names differ only in marks'),
  'same-birth': say('Trùng ngày sinh', 'Same date of birth'),
  'birth-less-exact': say(
    'Ngày sinh khớp nhưng ghi không đủ như nhau',
    'Dates of birth agree, one told less exactly',
  ),
  'birth-unknown': say('Có người chưa rõ ngày sinh', 'Some date of birth is unknown'),
  'staff-codes-differ': say('Mã cán bộ khác nhau', 'Staff codes differ'),
} as const
type Reason = keyof typeof reasonTexts

const reasonsOf = (members: readonly DuplicateCandidate[]): Reason[] => {
  const [first] = members
  if (!first) return []
  const numbers = new Set(members.map((member) => member.personalNumber))
  const births = new Set(members.map((member) => member.born))
  const codes = new Set(members.flatMap((member) => member.staffCode ?? []))
  return [
    ...(numbers.size === 1 && !numbers.has(null) ? (['same-personal-number'] as const) : []),
    members.every((member) => sameName(member.fullName, first.fullName))
      ? 'same-name'
      : 'same-name-without-marks',
    births.has(null) ? 'birth-unknown' : births.size === 1 ? 'same-birth' : 'birth-less-exact',
    ...(codes.size > 1 ? (['staff-codes-differ'] as const) : []),
  ]
}

const group = (members: readonly DuplicateCandidate[]): LikelyDuplicates => ({
  members,
  reasons: reasonsOf(members).map((code) => ({ code, text: reasonTexts[code] })),
})

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other

const isWholeDay = (date: PartialDate | null): boolean => date?.length === 'YYYY-MM-DD'.length

/**
 * Two personal numbers are two people, whatever their names. Two staff codes are two people as well, unless
 * the very day of birth agrees: then somebody was perhaps given a second code.
 */
const mayBeOne = (one: DuplicateCandidate, other: DuplicateCandidate): boolean =>
  sameDate(one.born, other.born) &&
  !differ(one.personalNumber, other.personalNumber) &&
  (!differ(one.staffCode, other.staffCode) || (isWholeDay(one.born) && one.born === other.born))

const put = (map: Map<string, DuplicateCandidate[]>, key: string, person: DuplicateCandidate): void => {
  const block = map.get(key)
  if (block) block.push(person)
  else map.set(key, [person])
}

/** Splits the people of one name into groups that may be one person each; looks at few members per group. */
const groupsAmong = (sameNamed: readonly DuplicateCandidate[]): DuplicateCandidate[][] => {
  const byYear = new Map<string, DuplicateCandidate[]>()
  const unborn: DuplicateCandidate[] = []
  for (const person of sameNamed) {
    if (person.born === null) unborn.push(person)
    else put(byYear, person.born.slice(0, 4), person)
  }
  const groups: DuplicateCandidate[][] = []
  for (const people of byYear.values()) {
    const open: DuplicateCandidate[][] = []
    for (const person of people) {
      const near = open
        .slice(0, membersMax)
        .find((some) => some.slice(0, membersMax).every((one) => mayBeOne(one, person)))
      if (near) near.push(person)
      else open.push([person])
    }
    groups.push(...open)
  }
  const [nearest] = groups.length === 1 ? groups : []
  if (unborn.length === 0) return groups
  // Whose birth is unknown may be any of the name: with one known group they join it, else they stand alone.
  if (nearest && unborn.every((person) => nearest.every((one) => mayBeOne(one, person))))
    nearest.push(...unborn)
  else groups.push(groups.length === 0 ? unborn : [...unborn, ...groups.flatMap((some) => some.slice(0, 1))])
  return groups
}

/**
 * The people who are likely one: same name but for marks, and the same or an unknown date of birth, or
 * the same personal number. Blocks by name, so that the cost grows with the number of people only.
 */
export const likelyDuplicates = (people: Iterable<DuplicateCandidate>): LikelyDuplicates[] => {
  const byName = new Map<string, DuplicateCandidate[]>()
  const byNumber = new Map<string, DuplicateCandidate[]>()
  for (const person of people) {
    put(byName, foldForSearch(person.fullName), person)
    if (person.personalNumber !== null) put(byNumber, person.personalNumber, person)
  }
  const numbered = [...byNumber.values()].filter((members) => members.length > 1)
  const inNumbered = new Set(numbered.map((members) => members.map((member) => member.ref).join()))
  const named = [...byName.values()]
    .filter((block) => block.length > 1)
    .flatMap(groupsAmong)
    .filter((members) => members.length > 1 && !inNumbered.has(members.map((member) => member.ref).join()))
  return [...numbered, ...named].map(group)
}
