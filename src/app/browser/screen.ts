import type { ComponentType } from 'react'

/** A page of the product: its address and where its code lies. */
export type Screen = {
  /** With places as '$unitId'. */
  readonly path: string
  /** May be opened by anybody, signed in or not. */
  readonly open?: true
  readonly load: () => Promise<ComponentType>
}
