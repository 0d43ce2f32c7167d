import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import { UnitPicker } from '../../units/UnitPicker.tsx'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import type { previewImport } from './contract.ts'
import type { Mend } from './PreviewStep.tsx'

type Preview = AnswerOf<typeof previewImport>
type Group = Preview['problems'][number]
type Props = {
  readonly preview: Preview
  readonly working: boolean
  readonly mend: Mend
  readonly asOf: string
}

const UnitWays = ({ group, preview, working, mend, asOf }: Props & { group: Group }) => {
  const t = useText()
  const as = (decision: { unitId: string } | { create: true }) =>
    mend({ units: [{ named: group.value, as: decision }] })
  return (
    <div className={look.chips}>
      <UnitPicker
        label={texts.chooseUnit}
        quiet
        value={null}
        placeholder={texts.chooseUnit}
        asOf={asOf}
        onChange={(unitId) => unitId && void as({ unitId })}
      />
      {preview.mayCreateUnits && (
        <Button size="xs" variant="default" disabled={working} onClick={() => void as({ create: true })}>
          {t(texts.createUnit)}
        </Button>
      )}
    </div>
  )
}

const ValueWays = ({ group, working, mend }: Omit<Props, 'preview' | 'asOf'> & { group: Group }) => {
  const t = useText()
  const [typed, setTyped] = useState('')
  const set = (to: string) => mend({ values: [{ column: group.column, from: group.value, to }] })
  return (
    <div className={look.chips}>
      {group.suggestions.map((suggestion) => (
        <Button
          key={suggestion}
          size="compact-sm"
          variant="light"
          disabled={working}
          onClick={() => void set(suggestion)}
        >
          {suggestion === '' ? t(texts.empty) : suggestion}
        </Button>
      ))}
      <form
        className={look.chips}
        onSubmit={(event) => {
          event.preventDefault()
          void set(typed)
        }}
      >
        <TextInput
          size="xs"
          aria-label={`${t(texts.rightValue)}: ${group.value}`}
          placeholder={t(texts.rightValue)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={working}>
          {t(texts.mendAll)}
        </Button>
      </form>
    </div>
  )
}

/** Every problem once: what is wrong, where, and the ways to mend all its cells at once. */
export const ProblemList = (props: Props) => {
  const t = useText()
  const format = useFormat()
  const [most, setMost] = useState(20)
  const { preview } = props
  if (preview.problems.length === 0) return <StateMark state="met" word={texts.noProblems} />
  return (
    <>
      {preview.problems.slice(0, most).map((group) => (
        <div key={`${group.column} ${group.rule} ${group.value}`} className={look.problem}>
          <div className={look.problemHead}>
            <StateMark
              state={group.severity === 'error' ? 'late' : 'soon'}
              word={group.severity === 'error' ? texts.error : texts.warning}
            />
            <span className={look.value}>{group.value || t(texts.empty)}</span>
            <span className={look.quiet}>
              {t(texts.column)} {group.letters} {group.heading} · {format.number(group.count)}{' '}
              {t(texts.inCells)}: {group.addresses.slice(0, 4).join(', ')}
              {group.count > 4 ? '…' : ''}
            </span>
          </div>
          <p>{t(group.text)}</p>
          {group.aboutUnit ? <UnitWays {...props} group={group} /> : <ValueWays {...props} group={group} />}
        </div>
      ))}
      {preview.problems.length > most && (
        <Button variant="subtle" onClick={() => setMost(most + 40)}>
          {t(texts.more)} ({format.number(preview.problemGroups - most)})
        </Button>
      )}
    </>
  )
}
