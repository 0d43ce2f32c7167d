import { Button } from '@mantine/core'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { UnitPicker } from '../../units/UnitPicker.tsx'
import type { Mend } from '../corrections/contract.ts'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import type { previewImport } from './contract.ts'

type Preview = AnswerOf<typeof previewImport>
type Props = {
  readonly group: Preview['problems'][number]
  readonly preview: Preview
  readonly working: boolean
  readonly mend: Mend
  readonly asOf: string
}

/** What an unknown unit of the file stands for: one that is there, or a new one. */
export const UnitWays = ({ group, preview, working, mend, asOf }: Props) => {
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
