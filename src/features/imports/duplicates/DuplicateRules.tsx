import { Button, Select } from '@mantine/core'
import { duplicateRules } from '../../../domain/imports/import-state.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import type { Mend } from '../corrections/contract.ts'
import look from '../imports.module.css'
import type { previewImport } from '../preview/contract.ts'
import { texts } from '../texts.ts'

type Preview = AnswerOf<typeof previewImport>
type Props = { readonly preview: Preview; readonly working: boolean; readonly mend: Mend }

/** How many likely duplicates are still open, and one way for all of them. */
export const DuplicateRules = ({ preview, working, mend }: Props) => {
  const t = useText()
  const format = useFormat()
  const { duplicateRule: rule, ruled, decided, counts } = preview
  const of = (count: number, words: typeof texts.ruled) => `${format.number(count)} ${t(words)}`
  const told = [ruled > 0 && of(ruled, texts.ruled), decided > 0 && of(decided, texts.decided)]
  return (
    <div className={look.problem}>
      {counts.duplicates > 0 ? (
        <div className={look.problemHead}>
          <StateMark state="late" word={texts.mustDecide} />
          <span className={look.value}>{of(counts.duplicates, texts.undecided)}</span>
        </div>
      ) : null}
      <p className={look.quiet}>{t(texts.duplicatesHint)}</p>
      <Select
        label={t(texts.allLeft)}
        description={t(texts.ruleHint[rule])}
        inputWrapperOrder={['label', 'input', 'description']}
        maw="26rem"
        allowDeselect={false}
        disabled={working}
        data={duplicateRules.map((one) => ({ value: one, label: t(texts.rule[one]) }))}
        value={rule}
        onChange={(value) => {
          const chosen = duplicateRules.find((one) => one === value)
          if (chosen) void mend({ duplicates: chosen })
        }}
      />
      {ruled + decided > 0 && (
        <div className={look.chips}>
          <span className={look.quiet}>{told.filter(Boolean).join(' · ')}</span>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={working}
            onClick={() => void mend({ peopleAnew: true })}
          >
            {t(texts.decideAnew)}
          </Button>
        </div>
      )}
    </div>
  )
}
