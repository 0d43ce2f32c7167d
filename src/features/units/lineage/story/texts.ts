import { joinTexts, say, type Text } from '../../../../domain/language/say.ts'
import type { LineageKind } from '../../../../domain/units/lineage/event.ts'
import { words } from '../texts.ts'

type Called = { readonly name: string; readonly nameEn: string | null } | null
type Told = {
  readonly kind: LineageKind
  readonly links: readonly { readonly fromUnitId: string | null; readonly toUnitId: string | null }[]
  readonly units: readonly {
    readonly unitId: string
    readonly before: Called
    readonly after: Called
    readonly parentBefore: Called
    readonly parentAfter: Called
  }[]
}

/** A box of the picture: a name, and the unit that bears it where it is known. */
export type Side = readonly { readonly name: Text; readonly unitId: string | null }[]

const nameOf = (called: Called): Text =>
  called ? say(called.name, called.nameEn ?? called.name) : say('?', '?')

const under = (parent: Called): Text => (parent ? nameOf(parent) : words.whole)

/** What an event led from, and what it led to. */
export const sidesOf = (event: Told): { from: Side; to: Side } => {
  const unit = (unitId: string | null) => event.units.find((one) => one.unitId === unitId)
  if (event.kind === 'move')
    return {
      from: event.units.map((one) => ({ name: under(one.parentBefore), unitId: null })),
      to: event.units.map((one) => ({ name: under(one.parentAfter), unitId: null })),
    }
  const side = (ids: (string | null)[], when: 'before' | 'after'): Side =>
    [...new Set(ids.filter((id) => id !== null))].map((unitId) => ({
      unitId,
      name: nameOf(unit(unitId)?.[when] ?? unit(unitId)?.after ?? unit(unitId)?.before ?? null),
    }))
  return {
    from: side(
      event.links.map((link) => link.fromUnitId),
      'before',
    ),
    to: side(
      event.links.map((link) => link.toUnitId),
      'after',
    ),
  }
}

const listed = (side: Side): Text =>
  joinTexts(
    side.map(({ name }) => name),
    ', ',
  )

/** An event told in one plain sentence. */
export const tell = (event: Told): Text => {
  const { from, to } = sidesOf(event)
  const [a, b] = [listed(from), listed(to)]
  const own = nameOf(event.units[0]?.after ?? event.units[0]?.before ?? null)
  // Where only the Vietnamese name changed, that one is told.
  const [old, now] = a.en === b.en ? [a.vi, b.vi] : [a.en, b.en]
  switch (event.kind) {
    case 'creation':
      return say(`Thành lập ${b.vi}`, `${b.en} was set up`)
    case 'renaming':
      return a.vi === b.vi
        ? say(`${a.vi} đổi mã hoặc loại`, `${a.en} changed its code or kind`)
        : say(`${a.vi} đổi tên thành ${b.vi}`, `${old} was renamed ${now}`)
    case 'move':
      return say(`${own.vi} chuyển từ ${a.vi} về ${b.vi}`, `${own.en} moved from ${a.en} to ${b.en}`)
    case 'merger':
      return say(`${a.vi} sáp nhập thành ${b.vi}`, `${a.en} merged into ${b.en}`)
    case 'split':
      return say(`${a.vi} chia tách thành ${b.vi}`, `${a.en} was split into ${b.en}`)
    case 'dissolution':
      return say(`Giải thể ${a.vi}`, `${a.en} was dissolved`)
  }
}
