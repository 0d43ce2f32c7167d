/** Three hues that stay apart from the accent, from the signals and, by lightness, from each other. */
const ramps = {
  blue: ['#dbe6f3', '#b9cfe8', '#8fb1d9', '#6491c4', '#3f71a8', '#265486', '#173f6b'],
  plum: ['#f1dfeb', '#e0bfd5', '#c998b9', '#ad709a', '#8d4d7b', '#6c3460', '#4c2145'],
  moss: ['#dcebe3', '#b7d7c8', '#8bbda9', '#5fa088', '#3c8069', '#22624e', '#104637'],
} as const

/** The name of a hue: one per ladder, so that a person learns it once. */
export type Hue = keyof typeof ramps

/**
 * The colour at a place in a hue's ramp: 0 is the palest step, 1 the deepest.
 * Places between two steps take the nearer one, so that a level keeps its colour in every picture.
 */
export const rampColour = (hue: Hue, depth: number): string => {
  const ramp = ramps[hue]
  const step = Math.round(Math.min(1, Math.max(0, depth)) * (ramp.length - 1))
  return ramp[step] ?? ramp[0]
}

/** The colour ('#rrggbb') mixed with white: 0 leaves it, 1 is white. */
export const lifted = (colour: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    .map((part) => Math.round(part + (255 - part) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`

/** Ink or white, whichever reads better on the colour ('#rrggbb'). */
export const inkOn = (colour: string): string => {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const light = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
  return light > 0.2 ? '#1b2430' : '#ffffff'
}
