import type { OpenHouse } from '../src/app/house.ts'
import type { Random } from '../src/domain/sample/random.ts'
import type { Context } from '../src/features/access/context.ts'
import type { Figure } from './figure.ts'
import type { StatementLog } from './plans/statements.ts'
import type { Product } from './product.ts'

/** What every measure is given: the organisation, the product that serves it, and its database. */
export type Bench = {
  readonly people: number
  readonly folder: string
  readonly house: OpenHouse
  /** The operator's context: actions are called as the server calls them. */
  readonly context: Context
  readonly product: Product
  /** Cookies of an account that reads everything, and of one that reads a single department. */
  readonly cookies: { readonly everything: string; readonly department: string }
  readonly statements: StatementLog
  readonly random: Random
}

export type Measure = {
  readonly name: string
  readonly run: (bench: Bench) => Promise<Figure[]>
}
