import { useQuery } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { passkeysWork } from '../../../kit/ui/passkey/passkey.ts'
import look from '../access.module.css'
import part from '../second-factor/second-factor.module.css'
import { AddPasskey } from './AddPasskey.tsx'
import { listPasskeys } from './contract.ts'
import { OnePasskey } from './OnePasskey.tsx'
import { texts } from './texts.ts'

type Props = { readonly onChanged: (backupCodes: readonly string[] | null) => void }

/** The reader's passkeys, to add, rename and remove. */
export const Passkeys = ({ onChanged }: Props) => {
  const t = useText()
  const list = useQuery({ queryKey: ['passkeys'], queryFn: () => call(listPasskeys) })
  return (
    <div className={part.part}>
      <h3 className={part.title}>{t(texts.passkeys)}</h3>
      <p className={part.quiet}>{t(passkeysWork() ? texts.about : texts.notHere)}</p>
      <RefusalNotice error={list.error} onTryAgain={() => void list.refetch()} />
      <ul className={look.rows}>
        {list.data?.passkeys.map((passkey) => (
          <OnePasskey key={passkey.passkeyId} passkey={passkey} onChanged={() => onChanged(null)} />
        ))}
      </ul>
      {passkeysWork() && <AddPasskey onAdded={onChanged} />}
    </div>
  )
}
