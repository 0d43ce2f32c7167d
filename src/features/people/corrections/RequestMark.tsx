import { correctionStateNames } from '../../../domain/people/correction/correction.ts'
import { type State, StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import type { OwnRequest } from './asking/contract.ts'

const marks: Readonly<Record<OwnRequest['state'], State>> = {
  open: 'soon',
  accepted: 'met',
  refused: 'late',
  withdrawn: 'unknown',
}

/** How a request stands, as shape and word. */
export const RequestMark = ({ state }: { readonly state: OwnRequest['state'] }) => (
  <StateMark state={marks[state]} word={correctionStateNames[state]} />
)
