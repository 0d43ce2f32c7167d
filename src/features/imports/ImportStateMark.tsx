import type { ImportState } from '../../domain/imports/import-state.ts'
import { type State, StateMark } from '../../kit/ui/notice/StateMark.tsx'
import { stateWords } from './texts.ts'

const marks: Readonly<Record<ImportState, State>> = {
  open: 'unknown',
  running: 'soon',
  done: 'met',
  cancelled: 'unknown',
  interrupted: 'late',
  refused: 'late',
  undone: 'unknown',
}

/** How an import stands, as shape, word and colour. */
export const ImportStateMark = ({ state }: { readonly state: ImportState }) => (
  <StateMark state={marks[state]} word={stateWords[state]} />
)
