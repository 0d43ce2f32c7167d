import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import type { Mend } from '../corrections/contract.ts'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import type { previewImport } from './contract.ts'
import { UnitWays } from './UnitWays.tsx'
import { ValueWays } from './ValueWays.tsx'

type Preview = AnswerOf<typeof previewImport>
type Props = {
  readonly preview: Preview
  readonly working: boolean
  readonly mend: Mend
  readonly asOf: string
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
              {t(group.count === 1 ? texts.inCell : texts.inCells)}: {group.addresses.slice(0, 4).join(', ')}
              {group.count > 4 ? '…' : ''}
            </span>
          </div>
          <p>{t(group.text)}</p>
          {group.aboutUnit ? (
            <UnitWays {...props} group={group} />
          ) : (
            <ValueWays working={props.working} mend={props.mend} group={group} />
          )}
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
