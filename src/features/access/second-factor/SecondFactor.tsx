import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Passkeys } from '../passkeys/Passkeys.tsx'
import { AppPart } from './AppPart.tsx'
import { CodesPart } from './CodesPart.tsx'
import { showSecondFactor } from './contract.ts'
import { ShownCodes } from './ShownCodes.tsx'
import look from './second-factor.module.css'
import { texts } from './texts.ts'

type Props = {
  /** Once something was set up and its backup codes, where there are new ones, are put away. */
  readonly onReady?: () => void
}

/** What stands beside the password: the app, passkeys and the backup codes for both. */
export const SecondFactor = ({ onReady }: Props) => {
  const t = useText()
  const client = useQueryClient()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const own = useQuery({ queryKey: ['second-factor'], queryFn: () => call(showSecondFactor) })
  const changed = (backupCodes: readonly string[] | null) => {
    setCodes(backupCodes)
    for (const key of ['second-factor', 'passkeys', 'sessions'])
      void client.invalidateQueries({ queryKey: [key] })
    if (!backupCodes) onReady?.()
  }
  const kept = () => {
    setCodes(null)
    onReady?.()
  }
  return (
    <>
      {!onReady && <p className={look.quiet}>{t(texts.about)}</p>}
      <RefusalNotice error={own.error} onTryAgain={() => void own.refetch()} />
      {own.isPending && <TextSkeleton lines={3} />}
      {codes && <ShownCodes codes={codes} onKept={kept} />}
      {own.data && !codes && (
        <>
          <AppPart since={own.data.appSince} onChanged={changed} />
          <Passkeys onChanged={changed} />
          {own.data.backupCodes && <CodesPart {...own.data.backupCodes} onRenewed={setCodes} />}
        </>
      )}
    </>
  )
}
