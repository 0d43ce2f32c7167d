import { Button } from '@mantine/core'
import { useState } from 'react'
import { download } from '../../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { openProof, type ShownSeal } from '../contract.ts'
import look from './ledger.module.css'
import { words } from './texts.ts'

type Props = { readonly entryId: string; readonly seal: ShownSeal }

/** Where an entry of the history is sealed, with its proof to take along. */
export const SealLine = ({ entryId, seal }: Props) => {
  const t = useText()
  const format = useFormat()
  const [failed, setFailed] = useState<unknown>(null)
  const { number, position, sealedAt, hash } = seal
  const take = () =>
    void download(openProof, { params: { entryId } }, `ledger-proof-${entryId}.json`).catch(setFailed)
  return (
    <div className={look.seal}>
      <span>
        {t(words.seal)} {format.number(number)}, {t(words.position)} {format.number(position)} ·{' '}
        {format.moment(sealedAt)} · <code title={hash}>{hash.slice(0, 12)}…</code>
      </span>
      <Button size="compact-xs" variant="subtle" onClick={take}>
        {t(words.proof)}
      </Button>
      <RefusalNotice error={failed} />
    </div>
  )
}
