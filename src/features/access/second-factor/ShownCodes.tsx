import { Button, CopyButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import look from './second-factor.module.css'
import { texts } from './texts.ts'

type Props = { readonly codes: readonly string[]; readonly onKept: () => void }

/** Backup codes on the screen: to copy or to print, this once. */
export const ShownCodes = ({ codes, onKept }: Props) => {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={place} className={look.codes} role="status">
      <strong>{t(texts.backupCodes)}</strong>
      <p>{t(texts.codesAbout)}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={look.ways}>
        <Button size="xs" onClick={onKept}>
          {t(texts.codesKept)}
        </Button>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? texts.copied : texts.copy)}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={() => window.print()}>
          {t(texts.keepAway)}
        </Button>
      </div>
    </div>
  )
}
