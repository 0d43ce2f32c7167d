import look from './Frame.module.css'

/** The name over one rising line. */
export const Wordmark = () => (
  <span className={look.wordmark}>
    Vươn
    <svg viewBox="0 0 64 12" aria-hidden="true">
      <path d="M1 11C22 11 34 9 44 6S58 1 63 1" />
    </svg>
  </span>
)
