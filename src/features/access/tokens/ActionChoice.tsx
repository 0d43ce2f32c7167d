import { Checkbox, Switch } from '@mantine/core'
import type { Action } from '../../../domain/access/policy.ts'
import { isForSubtree, isReading, tokenActions } from '../../../domain/access/token-limit.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { actionTexts } from '../policy/texts.ts'
import { texts } from './texts.ts'

type Props = {
  /** What the reader may do. */
  readonly own: readonly string[]
  /** Only what goes by unit can be chosen. */
  readonly byUnit: boolean
  readonly readOnly: boolean
  readonly onReadOnly: (readOnly: boolean) => void
  readonly chosen: readonly Action[]
  readonly onChoose: (actions: Action[]) => void
}

/** The actions that a token may be given. */
export const actionsToChoose = (own: readonly string[], byUnit: boolean, readOnly: boolean): Action[] =>
  tokenActions.filter(
    (action) => own.includes(action) && (!byUnit || isForSubtree(action)) && (!readOnly || isReading(action)),
  )

/** What a token is for: reading only, or each action by itself. */
export const ActionChoice = ({ own, byUnit, readOnly, onReadOnly, chosen, onChoose }: Props) => {
  const t = useText()
  return (
    <>
      <Switch
        label={t(texts.readOnly)}
        description={t(texts.readOnlyHint)}
        checked={readOnly}
        onChange={(event) => onReadOnly(event.currentTarget.checked)}
      />
      <Checkbox.Group
        label={t(texts.actions)}
        value={[...chosen]}
        onChange={(actions) => onChoose(actions.filter((one): one is Action => one in actionTexts))}
      >
        {actionsToChoose(own, byUnit, readOnly).map((action) => (
          <Checkbox key={action} value={action} label={t(actionTexts[action])} mt="xs" />
        ))}
      </Checkbox.Group>
    </>
  )
}
