import look from './Door.module.css'

/** The years of a term, each a step higher than the one before. */
const steps = [
  [120, 268],
  [340, 252],
  [560, 222],
  [780, 176],
  [1000, 118],
  [1220, 54],
] as const

/** The rising line behind the door: the house's sign, drawn large and quiet. */
export const Rise = () => (
  <svg className={look.rise} viewBox="0 0 1366 300" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
    {steps.map(([x, y]) => (
      <path key={x} d={`M${x} ${y}V300`} className={look.year} />
    ))}
    <path d="M-20 276C240 268 480 244 700 196S1140 84 1400 -8" className={look.line} />
    {steps.map(([x, y]) => (
      <circle key={x} cx={x} cy={y} r="4.5" className={look.dot} />
    ))}
  </svg>
)
