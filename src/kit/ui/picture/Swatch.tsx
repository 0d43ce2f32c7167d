import { useId } from 'react'
import { edgeOf, type Paint } from './paint.ts'

/** The hatching of a colour, to be named as `url(#id)`. */
export const Hatch = ({ id, colour }: { readonly id: string; readonly colour: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" fill={colour} opacity="0.22" />
    <line x1="0" x2="0" y1="0" y2="6" style={{ stroke: edgeOf(colour) }} strokeWidth="4" />
  </pattern>
)

/** A small square in a paint, beside a word in a legend or table. */
export const Swatch = ({ colour, pattern = 'solid' }: Paint) => {
  const id = useId()
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" style={{ flex: 'none' }}>
      {pattern === 'hatched' && (
        <defs>
          <Hatch id={id} colour={colour} />
        </defs>
      )}
      <rect
        x="0.75"
        y="0.75"
        width="10.5"
        height="10.5"
        rx="1.5"
        fill={pattern === 'outlined' ? 'none' : pattern === 'hatched' ? `url(#${id})` : colour}
        style={{ stroke: edgeOf(colour) }}
        strokeWidth="1.5"
      />
    </svg>
  )
}
