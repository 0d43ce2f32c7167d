import { foldForSearch } from '../language/fold.ts'
import type { PersonFacts } from '../people/person.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { lastDay } from '../time/partial-date.ts'
import type { Change, Difference, PlacedPerson, ScalarField } from './change.ts'
import { filledIn, learningDates, moreExact, paired, sameDate } from './likeness.ts'
import { nobody } from './nobody.ts'
import { succeed } from './succession.ts'

type Known = Omit<PersonFacts, 'id' | 'fullName' | 'sex'> & {
  readonly fullName: string | null
  readonly sex: PersonFacts['sex'] | null
}

const dateFields: ReadonlySet<ScalarField> = new Set(['born', 'partyJoined', 'partyOfficial'])

const scalarChanges = (known: Known, imported: PlacedPerson): Change[] => {
  const before: Readonly<Record<ScalarField, string | null>> = {
    staffCode: known.staffCode,
    fullName: known.fullName,
    sex: known.sex,
    born: known.born,
    ...known.sensitive,
  }
  return Object.entries(before).flatMap(([name, was]): Change[] => {
    const field = name as ScalarField
    const after = imported[field]
    if (after === null || after === was) return []
    // Nobody becomes unknown again, and an exact date is not replaced by the same one told less exactly.
    if (field === 'sex' && after === 'unknown' && was !== null) return []
    if (dateFields.has(field) && was !== null && sameDate(was, after) && moreExact(was, after) === was)
      return []
    return [{ action: 'set', field, before: was, after }]
  })
}

const sameTime = (one: PartialDate | null, other: PartialDate | null): boolean =>
  (one === null) === (other === null) && sameDate(one, other)

const membershipChanges = (known: Known, imported: PlacedPerson): Change[] => {
  let memberships = known.memberships
  const changes: Change[] = []
  imported.memberships.forEach((placed, index) => {
    const { unitId, hierarchy } = placed
    // Two units for one time and hierarchy contradict each other: a dated one counts, else the first.
    const others = imported.memberships.filter((other) => other !== placed && other.hierarchy === hierarchy)
    const told = imported.memberships.slice(0, index)
    if (told.some((other) => others.includes(other) && sameTime(other.from, placed.from))) return
    if (placed.from === null && others.some((other) => other.from !== null)) return
    const { changed, added } = succeed(memberships, placed, imported.since, {
      alike: (item) => item.unitId === unitId && item.hierarchy === hierarchy,
      apart: (item) => item.hierarchy !== hierarchy,
      made: (stretch) => ({ unitId, hierarchy, ...stretch }),
    })
    for (const { at, after } of changed) {
      const before = memberships[at]
      if (before) changes.push({ action: 'complete', field: 'membership', at, before, after })
      memberships = memberships.with(at, after)
    }
    if (added === null) return
    memberships = [...memberships, added]
    changes.push({ action: 'add', field: 'membership', after: added })
  })
  return changes
}

const serviceChanges = (known: Known, imported: PlacedPerson): Change[] => {
  const { staffKind, since } = imported
  if (staffKind === null) return []
  const first = imported.memberships.find(({ from }) => from !== null && lastDay(from) <= since)?.from ?? null
  const { changed, added } = succeed(
    known.services,
    { from: null, to: null },
    known.services.length === 0 ? (first ?? since) : since,
    {
      alike: (item) => item.staffKind === staffKind,
      apart: () => false,
      made: (stretch) => ({ staffKind, ...stretch }),
    },
  )
  const changes = changed.flatMap(({ at, after }): Change[] => {
    const before = known.services[at]
    return before ? [{ action: 'complete', field: 'service', at, before, after }] : []
  })
  return added === null ? changes : [...changes, { action: 'add', field: 'service', after: added }]
}

const postChanges = (known: Known, imported: PlacedPerson): Change[] => {
  const { postUnitId: unitId, since } = imported
  if (unitId === null) return []
  return imported.posts.flatMap(({ title, from }): Change[] => {
    const at = known.posts.findIndex(
      (post) =>
        post.unitId === unitId &&
        post.to === null &&
        foldForSearch(post.title) === foldForSearch(title) &&
        sameDate(post.from, from),
    )
    const before = known.posts[at]
    if (!before)
      return [{ action: 'add', field: 'post', after: { unitId, title, from: from ?? since, to: null } }]
    const after = { ...before, from: moreExact(before.from, from) ?? before.from }
    return after.from === before.from ? [] : [{ action: 'complete', field: 'post', at, before, after }]
  })
}

const differs = (one: object, other: object): boolean => JSON.stringify(one) !== JSON.stringify(other)

const learningChanges = (known: Known, imported: PlacedPerson): Change[] => {
  const held = paired(known.qualifications, imported.qualifications).flatMap(
    ({ item, partner }): Change[] => {
      if (!partner) return [{ action: 'add', field: 'qualification', after: item }]
      const after = filledIn(partner, item, learningDates)
      const at = known.qualifications.indexOf(partner)
      return differs(partner, after)
        ? [{ action: 'complete', field: 'qualification', at, before: partner, after }]
        : []
    },
  )
  const studying = paired(known.studies, imported.studies).flatMap(({ item, partner }): Change[] => {
    if (!partner)
      return [{ action: 'add', field: 'study', after: { ...item, from: item.from ?? imported.since } }]
    const after = filledIn(partner, item, learningDates)
    const at = known.studies.indexOf(partner)
    return differs(partner, after) ? [{ action: 'complete', field: 'study', at, before: partner, after }] : []
  })
  return [...held, ...studying]
}

/**
 * What an import would change about a person; null as `before` for somebody new. What the file leaves
 * out stays, and a second import of the same file changes nothing.
 */
export const differenceOf = (before: PersonFacts | null, imported: PlacedPerson): Difference => {
  const known: Known = before ?? { ...nobody, fullName: null, sex: null }
  const changes = [
    ...scalarChanges(known, imported),
    ...membershipChanges(known, imported),
    ...serviceChanges(known, imported),
    ...postChanges(known, imported),
    ...learningChanges(known, imported),
  ]
  if (before === null) return { kind: 'new', changes }
  return changes.length === 0 ? { kind: 'same' } : { kind: 'changed', changes }
}
