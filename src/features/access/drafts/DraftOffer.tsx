import { Button } from '@mantine/core'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from './DraftOffer.module.css'
import type { KeptDraft } from './KeepingDraft.tsx'
import { texts } from './texts.ts'

type Props<Content> = {
  readonly kept: KeptDraft<Content>
  readonly onGoOn: (content: Content) => void
}

/** Offers what was typed before the form was left: go on with it, or drop it. */
export const DraftOffer = <Content,>({ kept, onGoOn }: Props<Content>) => {
  const t = useText()
  const format = useFormat()
  const { found, settle, drop } = kept
  if (!found) return null
  return (
    <div className={look.offer} role="status">
      <span>
        {t(texts.found)} {format.moment(found.savedAt)}.
      </span>
      <span className={look.ways}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onGoOn(found.content)
            settle()
          }}
        >
          {t(texts.goOn)}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => void drop()}>
          {t(texts.drop)}
        </Button>
      </span>
    </div>
  )
}
