import { Radio, Stack } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import look from './ConflictNotice.module.css'
import { words } from './texts.ts'
import type { Conflict, Whose } from './useConflict.ts'

type Props = {
  /** Null shows nothing. */
  readonly conflict: Conflict | null
  /** What a field is called. */
  readonly labelOf: (name: string) => Text | undefined
  /** A value as the form shows it. */
  readonly shown?: (name: string, value: string) => ReactNode
}

/**
 * Says field by field what somebody else has changed while the reader was writing: what they wrote beside what
 * stands by now, with a choice for each. Put it on top of the form; it comes into sight by itself.
 */
export const ConflictNotice = ({ conflict, labelOf, shown = (_name, value) => value }: Props) => {
  const t = useText()
  const notice = useRef<HTMLDivElement>(null)
  const differs = conflict?.clashes
  useEffect(() => {
    if (differs) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [differs])
  if (!conflict) return null
  const { clashes, taken, chosen, choose } = conflict
  const nameOf = (name: string) => t(labelOf(name) ?? { vi: name, en: name })
  const shownValue = (name: string, value: string | null) =>
    value === null ? <em>{t(words.empty)}</em> : <strong>{shown(name, value)}</strong>
  const open = clashes.some(({ name }) => !(name in chosen))
  const next = clashes.length === 0 ? words.untouched : open ? words.choose : words.chosen
  return (
    <div ref={notice} className={look.notice} role="alert">
      <p>{t(words.title)}</p>
      <p>{t(next)}</p>
      {clashes.map((clash) => (
        <Radio.Group
          key={clash.name}
          label={nameOf(clash.name)}
          value={chosen[clash.name] ?? ''}
          onChange={(whose) => choose(clash, whose as Whose)}
        >
          <Stack gap="xs" mt={4}>
            <Radio
              value="mine"
              label={
                <>
                  {t(words.mine)}: {shownValue(clash.name, clash.mine)}
                </>
              }
            />
            <Radio
              value="theirs"
              label={
                <>
                  {t(words.theirs)}: {shownValue(clash.name, clash.theirs)}
                </>
              }
            />
          </Stack>
        </Radio.Group>
      ))}
      {taken.length > 0 && (
        <div>
          {t(words.taken)}:
          <ul>
            {taken.map(({ name, value }) => (
              <li key={name}>
                {nameOf(name)}: {shownValue(name, value)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
