import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'
import { FOREVER, isDay, shared } from '../time/day.ts'
import type { Profile, Validity } from './profile.ts'
import { termLists } from './profile.ts'

/** Something wrong in a profile: where it is and what to mend. */
export type ProfileProblem = { readonly code: string; readonly at: string; readonly text: Text }

const problem = (code: string, at: string, vi: string, en: string): ProfileProblem => ({
  code,
  at,
  text: say(vi, en),
})

const period = (validity: Validity) => ({ from: validity.from ?? '0000-01-01', to: validity.to ?? FOREVER })

const repeated = (at: string, codes: readonly string[]): ProfileProblem[] => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const code of codes) (seen.has(code) ? twice : seen).add(code)
  return [...twice].map((code) =>
    problem('profile.code_repeated', `${at}/${code}`, `Mã ${code} bị lặp.`, `The code ${code} occurs twice.`),
  )
}

const unknown = (at: string, code: string, known: ReadonlySet<string>): ProfileProblem[] =>
  known.has(code)
    ? []
    : [problem('profile.code_unknown', at, `Không có mã ${code}.`, `There is no code ${code}.`)]

const badDates = (at: string, validity: Validity): ProfileProblem[] => {
  const { from, to } = period(validity)
  const readable =
    (validity.from === undefined || isDay(from)) && (validity.to === undefined || to === FOREVER || isDay(to))
  if (readable && from < to) return []
  return [
    problem(
      'profile.period_empty',
      at,
      'Ngày bắt đầu phải trước ngày kết thúc.',
      'The period must begin before it ends.',
    ),
  ]
}

const unnamed = (at: string, name: Text): ProfileProblem[] =>
  name.vi.trim() !== '' && name.en.trim() !== '' && name.vi === name.vi.normalize('NFC')
    ? []
    : [
        problem(
          'profile.name_missing',
          at,
          'Thiếu tên tiếng Việt hoặc tiếng Anh.',
          'The Vietnamese or English name is missing.',
        ),
      ]

const levelProblems = (profile: Profile): ProfileProblem[] => {
  const ladders = new Set(profile.ladders.map((ladder) => ladder.code))
  return profile.levels.flatMap((level) => {
    const at = `levels/${level.code}`
    const colours = [level.colour.light, level.colour.dark]
    return [
      ...unknown(at, level.ladder, ladders),
      ...badDates(at, level),
      ...unnamed(at, level.name),
      ...(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))
        ? []
        : [
            problem(
              'profile.colour_unreadable',
              at,
              'Màu phải có dạng #rrggbb.',
              'A colour is written #rrggbb.',
            ),
          ]),
    ]
  })
}

const setProblems = (profile: Profile): ProfileProblem[] => {
  const levels = new Set(profile.levels.map((level) => level.code))
  return profile.countsAsSets.flatMap((set) =>
    set.members.flatMap((member, index) => {
      const at = `counts-as-sets/${set.code}/${member.level}`
      const again = set.members
        .slice(0, index)
        .some((other) => other.level === member.level && shared(period(other), period(member)))
      return [
        ...unknown(at, member.level, levels),
        ...badDates(at, member),
        ...(again
          ? [
              problem(
                'profile.periods_overlap',
                at,
                `Bậc ${member.level} có hai khoảng thời gian trùng nhau.`,
                `The level ${member.level} has two periods that overlap.`,
              ),
            ]
          : []),
      ]
    }),
  )
}

const equivalenceProblems = (profile: Profile): ProfileProblem[] => {
  const levels = new Set(profile.levels.map((level) => level.code))
  const evidence = new Set(profile.terms['evidence-kind'].map((kind) => kind.code))
  return profile.equivalences.flatMap((equivalence) => {
    const at = `equivalences/${equivalence.level}/${equivalence.countsAs}`
    return [
      ...unknown(at, equivalence.level, levels),
      ...unknown(at, equivalence.countsAs, levels),
      ...unknown(at, equivalence.evidenceKind, evidence),
      ...badDates(at, equivalence),
    ]
  })
}

const fieldProblems = (profile: Profile): ProfileProblem[] => {
  const codes = new Set(profile.fields.map((field) => field.code))
  return profile.fields.flatMap((field) => {
    const at = `fields/${field.code}`
    const parent = field.code.length === 2 ? null : field.code.slice(0, -1)
    return [
      ...unnamed(at, field.name),
      ...(field.parent === null ? [] : unknown(at, field.parent, codes)),
      ...(field.parent === parent
        ? []
        : [
            problem(
              'profile.parent_wrong',
              at,
              `Lĩnh vực ${field.code} phải thuộc ${parent ?? 'không lĩnh vực nào'}.`,
              `The field ${field.code} belongs under ${parent ?? 'no field'}.`,
            ),
          ]),
    ]
  })
}

/** Everything that would keep a profile from being loaded, or would make it count wrongly. Empty: sound. */
export const profileProblems = (profile: Profile): ProfileProblem[] => {
  const hierarchies = new Set(profile.hierarchies.map((hierarchy) => hierarchy.code))
  const codes = (list: readonly { code: string }[]) => list.map((item) => item.code)
  return [
    ...repeated('hierarchies', codes(profile.hierarchies)),
    ...repeated('unit-kinds', codes(profile.unitKinds)),
    ...repeated('ladders', codes(profile.ladders)),
    ...repeated('levels', codes(profile.levels)),
    ...repeated('counts-as-sets', codes(profile.countsAsSets)),
    ...repeated('fields', codes(profile.fields)),
    ...termLists.flatMap((list) => repeated(`terms/${list}`, codes(profile.terms[list]))),
    ...profile.unitKinds.flatMap((kind) => unknown(`unit-kinds/${kind.code}`, kind.hierarchy, hierarchies)),
    ...profile.ladders.flatMap((ladder) => badDates(`ladders/${ladder.code}`, ladder)),
    ...levelProblems(profile),
    ...setProblems(profile),
    ...equivalenceProblems(profile),
    ...fieldProblems(profile),
    ...termLists.flatMap((list) =>
      profile.terms[list].flatMap((item) => [
        ...unnamed(`terms/${list}/${item.code}`, item.name),
        ...badDates(`terms/${list}/${item.code}`, item),
      ]),
    ),
  ]
}
