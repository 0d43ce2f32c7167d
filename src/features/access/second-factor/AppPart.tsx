import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { offerSecondFactor } from './contract.ts'
import { SetUpApp } from './SetUpApp.tsx'
import look from './second-factor.module.css'
import { TurnOffApp } from './TurnOffApp.tsx'
import { texts } from './texts.ts'

type Props = {
  readonly since: string | null
  readonly onChanged: (backupCodes: readonly string[] | null) => void
}

/** The authenticator app: off with a way to set it up, or on with a way to turn it off. */
export const AppPart = ({ since, onChanged }: Props) => {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  const [offer, setOffer] = useState<AnswerOf<typeof offerSecondFactor> | null>(null)
  const [leaving, setLeaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const begin = () => {
    setError(null)
    void call(offerSecondFactor).then(setOffer, setError)
  }
  const changed = (backupCodes: readonly string[] | null) => {
    announce({ text: since ? texts.appOff : texts.appOn })
    setOffer(null)
    setLeaving(false)
    onChanged(backupCodes)
  }
  const open = offer !== null || leaving
  return (
    <div className={look.part}>
      <div className={look.head}>
        <div>
          <h3>{t(texts.app)}</h3>
          <p className={look.quiet}>
            {since ? `${t(texts.appSince)} ${format.moment(since)}` : t(texts.appAbout)}
          </p>
        </div>
        {!open && (
          <Button size="xs" variant="default" onClick={since ? () => setLeaving(true) : begin}>
            {t(since ? texts.turnOff : texts.setUp)}
          </Button>
        )}
      </div>
      <RefusalNotice error={error} />
      {offer && <SetUpApp offer={offer} onDone={changed} onCancel={() => setOffer(null)} />}
      {leaving && <TurnOffApp onDone={() => changed(null)} onCancel={() => setLeaving(false)} />}
    </div>
  )
}
