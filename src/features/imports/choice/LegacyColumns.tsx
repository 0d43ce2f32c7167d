import { Checkbox } from '@mantine/core'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import type { showImport } from '../contract.ts'
import look from '../imports.module.css'
import { texts } from '../texts.ts'

type Sheet = AnswerOf<typeof showImport>['sheets'][number]

/** By column: the old encoding from which it is converted. */
export type Conversions = Record<string, 'unicode' | 'tcvn3' | 'vni'>

/** Columns in an old encoding, before and after: ticked ones are converted. */
export const LegacyColumns = (props: {
  sheet: Sheet
  value: Conversions
  onChange: (value: Conversions) => void
}) => {
  const t = useText()
  const { sheet, value, onChange } = props
  return (
    <Block title={texts.legacy}>
      <p className={look.quiet}>{t(texts.legacyHint)}</p>
      <div className={look.wideTable}>
        <table>
          <thead>
            <tr>
              <th>{t(texts.convert)}</th>
              <th>{t(texts.before)}</th>
              <th>{t(texts.after)}</th>
              <th>{t(texts.why)}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.legacy.map(({ column, letters, encoding, samples, reason }) => (
              <tr key={column}>
                <td>
                  <Checkbox
                    label={`${t(texts.column)} ${letters}`}
                    checked={(value[String(column)] ?? 'unicode') !== 'unicode'}
                    onChange={(event) =>
                      onChange({
                        ...value,
                        [String(column)]: event.currentTarget.checked ? encoding : 'unicode',
                      })
                    }
                  />
                </td>
                <td>{samples.map(({ before }) => before).join(' · ')}</td>
                <td>{samples.map(({ after }) => after).join(' · ')}</td>
                <td>{t(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Block>
  )
}
