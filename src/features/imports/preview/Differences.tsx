import { Button } from '@mantine/core'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Scrollable } from '../../../kit/ui/shell/Scrollable.tsx'
import { words } from '../../../kit/ui/texts.ts'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import type { previewImport } from './contract.ts'

type Preview = AnswerOf<typeof previewImport>
type Props = { readonly preview: Preview; readonly limit: number; readonly onMore: () => void }

/** Row by row what would change: what stood there, and what will; or why a row is rejected. */
export const Differences = ({ preview, limit, onMore }: Props) => {
  const t = useText()
  const format = useFormat()
  if (preview.items.length === 0) return <p className={look.quiet}>{t(words.noRows)}</p>
  return (
    <>
      <Scrollable className={look.wideTable} style={{ maxHeight: '34rem' }} label={t(texts.changes)}>
        <table>
          <thead>
            <tr>
              <th>{t(texts.row)}</th>
              <th>{t(texts.name)}</th>
              <th>{t(texts.changes)}</th>
            </tr>
          </thead>
          <tbody>
            {preview.items.map((item) => (
              <tr key={`${item.kind} ${item.row} ${item.name}`}>
                <td>{item.row}</td>
                <td>
                  {item.name}
                  {item.about && <div className={look.quiet}>{item.about}</div>}
                </td>
                <td>
                  {item.changes.map(({ field, before, after }, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name than their place.
                    <div key={at}>
                      <span className={look.quiet}>{t(field)}: </span>
                      {before && (
                        <>
                          <del>{t(before)}</del> →{' '}
                        </>
                      )}
                      {after && t(after)}
                    </div>
                  ))}
                  {item.reasons.map(({ address, text }) => (
                    <div key={`${address} ${text.en}`}>
                      <span className={look.quiet}>{address}: </span>
                      {t(text)}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      {preview.total > limit && limit < 200 && (
        <Button variant="subtle" onClick={onMore}>
          {t(texts.more)} ({format.number(preview.total - limit)})
        </Button>
      )}
    </>
  )
}
