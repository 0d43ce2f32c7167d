import { Button, Select } from '@mantine/core'
import type { Text } from '../../../../domain/language/say.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import look from '../Ladders.module.css'
import { LevelMark, useVocabulary } from '../Vocabulary.tsx'
import { texts } from './texts.ts'

type Props = {
  readonly codes: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}

const swapped = (codes: readonly string[], index: number): readonly string[] => {
  const [one, other] = [codes[index], codes[index + 1]]
  return one && other ? codes.with(index, other).with(index + 1, one) : codes
}

/** An order of levels, changed by buttons: each level goes up, down or out; further ones are added below. */
export const LevelOrder = ({ codes, onChange }: Props) => {
  const t = useText()
  const vocabulary = useVocabulary()
  const tool = (label: Text, code: string, next: readonly string[], disabled = false) => (
    <Button
      size="compact-xs"
      variant="subtle"
      disabled={disabled}
      aria-label={`${t(label)}: ${t(vocabulary.levelName(code))}`}
      onClick={() => onChange(next)}
    >
      {t(label)}
    </Button>
  )
  const others = vocabulary.levelChoices.filter(({ value }) => !codes.includes(value))
  return (
    <fieldset className={look.order}>
      <legend>{t(texts.order)}</legend>
      <small>{t(texts.orderHint)}</small>
      {codes.length === 0 && <p>{t(texts.empty)}</p>}
      <ol>
        {codes.map((code, index) => (
          <li key={code}>
            <LevelMark vocabulary={vocabulary} code={code} />
            {tool(texts.up, code, swapped(codes, index - 1), index === 0)}
            {tool(texts.down, code, swapped(codes, index), index === codes.length - 1)}
            {tool(texts.out, code, codes.toSpliced(index, 1))}
          </li>
        ))}
      </ol>
      <Select
        label={t(texts.takeIn)}
        data={others.map(({ value, label }) => ({ value, label: t(label) }))}
        value={null}
        searchable
        onChange={(code) => code && onChange([...codes, code])}
      />
    </fieldset>
  )
}
