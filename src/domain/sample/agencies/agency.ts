import type { Text } from '../../language/say.ts'
import { say } from '../../language/say.ts'

/** What the people of an agency have mostly studied. */
export type Trade =
  | 'politics'
  | 'law'
  | 'office'
  | 'finance'
  | 'farming'
  | 'building'
  | 'nature'
  | 'informatics'
  | 'welfare'
  | 'culture'
  | 'science'
  | 'industry'
  | 'teaching'
  | 'health'
  | 'press'

export type Division = { readonly suffix: string; readonly name: Text }

/** An agency of the province as it stood in 2015, with the Party organisation that works in it. */
export type Agency = {
  readonly code: string
  readonly name: Text
  readonly kind: string
  /** The agency or group above it on the administrative line. */
  readonly parent: string
  readonly trade: Trade
  readonly staff: number
  readonly members: number
  /** How the head is called. */
  readonly head: string
  readonly staffKind: string
  readonly divisions: readonly Division[]
}

/** What agencies of one kind have in common. */
export type Kinship = Pick<Agency, 'kind' | 'parent' | 'head' | 'staffKind'> & {
  /** The share of the staff who are Party members. */
  readonly memberShare: number
}

/** 'QLKH Phòng Quản lý khoa học / Science Management Division' */
const divisionOf = (line: string): Division => {
  const [, suffix = '', vi = '', en = ''] = /^(\S+) (.+) \/ (.+)$/.exec(line.trim()) ?? []
  return { suffix, name: say(vi, en) }
}

/** A maker of agencies of one kind; the divisions are written one to a line. */
export const agenciesOf =
  (kinship: Kinship) =>
  (
    code: string,
    vi: string,
    en: string,
    [trade, staff]: readonly [Trade, number],
    divisions: string,
    change: Partial<Kinship> = {},
  ): Agency => {
    const { memberShare, ...common } = { ...kinship, ...change }
    return {
      code,
      name: say(vi, en),
      trade,
      staff,
      members: Math.round(staff * memberShare),
      ...common,
      divisions: divisions.trim().split('\n').map(divisionOf),
    }
  }
