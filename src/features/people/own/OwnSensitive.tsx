import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import type { Asked } from '../corrections/asking/AskCorrection.tsx'
import { type OwnSection, showOwnSensitive } from './contract.ts'
import { OwnPart } from './OwnSections.tsx'
import look from './own.module.css'
import { words } from './texts.ts'

/** The own sensitive facts, shown only when asked for: somebody may be looking on. */
export const OwnSensitive = ({ onAsk }: { readonly onAsk: (asked: Asked) => void }) => {
  const t = useText()
  const client = useQueryClient()
  const [section, setSection] = useState<OwnSection | null>(null)
  const [error, setError] = useState<unknown>(null)
  const show = async () => {
    setError(null)
    setSection(await call(showOwnSensitive))
    await client.invalidateQueries({ queryKey: ['own', 'readers'] })
  }
  if (section)
    return (
      <>
        <OwnPart section={section} onAsk={onAsk} />
        <div className={look.ways}>
          <Button size="xs" variant="default" onClick={() => setSection(null)}>
            {t(words.hide)}
          </Button>
        </div>
      </>
    )
  return (
    <section className={look.section} aria-label={t(words.sensitive)}>
      <div className={look.head}>
        <h3>{t(words.sensitive)}</h3>
      </div>
      <p className={look.quiet}>{t(words.sensitiveHint)}</p>
      <RefusalNotice error={error} />
      <div className={look.ways}>
        <Button size="xs" variant="default" onClick={() => void show().catch(setError)}>
          {t(words.show)}
        </Button>
      </div>
    </section>
  )
}
