import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './StateMark.module.css'

/** How something stands. Each has its own shape and word beside its colour. */
export type State = 'met' | 'soon' | 'late' | 'unknown'

const shapes: Readonly<Record<State, string>> = {
  met: 'M3 8.5l3.2 3.2L13 5',
  soon: 'M8 2.5L14.5 13.5H1.5ZM8 6.5v3.2M8 11.4v.1',
  late: 'M8 1.5L14.5 8L8 14.5L1.5 8ZM8 5v3.6M8 10.6v.1',
  unknown: 'M8 2a6 6 0 1 0 .01 0M5.5 8h5',
}

type Props = {
  readonly state: State
  /** A truer word than the usual one ('Đã duyệt' for met). */
  readonly word?: Text
  /** Only the shape is seen, the word is heard; for narrow cells. */
  readonly shapeOnly?: boolean
}

/** A state as shape, word and colour: met, soon, late, unknown. `word` replaces the usual word. */
export const StateMark = ({ state, word, shapeOnly = false }: Props) => {
  const t = useText()
  const said = t(word ?? words[state])
  return (
    <span className={look.mark} data-state={state} title={shapeOnly ? said : undefined}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={shapes[state]} />
      </svg>
      <span className={shapeOnly ? 'by-ear' : undefined}>{said}</span>
    </span>
  )
}
