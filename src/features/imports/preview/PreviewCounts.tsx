import { Button } from '@mantine/core'
import type { ImportCounts } from '../../../domain/imports/import-state.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from '../imports.module.css'
import { texts } from '../texts.ts'
import type { shows } from './contract.ts'

type Kind = (typeof shows)[number]
const kinds = [
  ['new', texts.newOnes],
  ['changed', texts.changed],
  ['same', texts.same],
  ['rejected', texts.rejected],
] as const

type Props = { readonly counts: ImportCounts; readonly show?: Kind; readonly onShow?: (kind: Kind) => void }

/** How many would be new, changed, the same and rejected; each opens its own rows. */
export const PreviewCounts = ({ counts, show, onShow }: Props) => {
  const t = useText()
  const format = useFormat()
  return (
    <div className={look.figures}>
      {kinds.map(([kind, word]) => (
        <div key={kind}>
          <strong>{format.number(counts[kind])}</strong>
          {onShow ? (
            <Button
              size="compact-sm"
              variant={show === kind ? 'light' : 'subtle'}
              aria-pressed={show === kind}
              onClick={() => onShow(kind)}
            >
              {t(word)}
            </Button>
          ) : (
            <span className={look.quiet}>{t(word)}</span>
          )}
        </div>
      ))}
    </div>
  )
}
