import { type ComponentType, createContext, useContext } from 'react'
import type { Text } from '../../../domain/language/say.ts'

export type PickerProps = {
  readonly label: Text
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly hint?: Text
}

/** How units and people are picked; their rooms lie to the right, so the application hands these in. */
export type Pickers = {
  readonly UnitPicker: ComponentType<PickerProps>
  readonly PersonPicker: ComponentType<PickerProps>
}

export const PickersContext = createContext<Pickers | null>(null)

/** The pickers that the application handed in. */
export const usePickers = (): Pickers => {
  const pickers = useContext(PickersContext)
  if (!pickers) throw new Error('the application hands in the pickers')
  return pickers
}
