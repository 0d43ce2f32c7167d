/** How an area is filled: held, being studied, planned. The same three ways in every picture. */
export type Pattern = 'solid' | 'hatched' | 'outlined'

/** A colour and a way to fill. */
export type Paint = { readonly colour: string; readonly pattern?: Pattern }

/** The edge of a painted area as CSS: the colour itself, lifted on dark paper where deep colours would sink. */
export const edgeOf = (colour: string): string =>
  `light-dark(${colour}, color-mix(in srgb, ${colour} 55%, white))`
