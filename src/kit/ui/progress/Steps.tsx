import { IconCheck } from '@tabler/icons-react'
import type { Text } from '../../../domain/language/say.ts'
import { say } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import look from './Steps.module.css'

type Props = {
  /** The name of the whole way: "Nhập dữ liệu". */
  readonly label: Text
  readonly steps: readonly { readonly key: string; readonly label: Text }[]
  /** The key of the step one is at. */
  readonly at: string
  /** Goes back to a step already done; without it nobody goes back. */
  readonly onStep?: (key: string) => void
}

const of = say('trên', 'of')
const step = say('Bước', 'Step')

/** The steps of a way with several pages: done, here, to come. Done steps can be gone back to. */
export const Steps = ({ label, steps, at, onStep }: Props) => {
  const t = useText()
  const here = steps.findIndex((one) => one.key === at)
  return (
    <nav aria-label={t(label)} className={look.way}>
      <ol>
        {steps.map((one, index) => {
          const state = index < here ? 'done' : index === here ? 'here' : 'to-come'
          const name = (
            <>
              <span className={look.number} aria-hidden="true">
                {state === 'done' ? <IconCheck size={14} stroke={2.5} /> : index + 1}
              </span>
              {t(one.label)}
            </>
          )
          return (
            <li key={one.key} data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
              {state === 'done' && onStep ? (
                <button type="button" onClick={() => onStep(one.key)}>
                  {name}
                </button>
              ) : (
                <span>{name}</span>
              )}
            </li>
          )
        })}
      </ol>
      <p className={look.short} aria-hidden="true">
        {t(step)} {here + 1} {t(of)} {steps.length}
      </p>
    </nav>
  )
}
