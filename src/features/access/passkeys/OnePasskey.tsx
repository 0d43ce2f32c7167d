import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import look from '../access.module.css'
import { words } from '../texts.ts'
import { type listPasskeys, removePasskey, renamePasskey } from './contract.ts'
import { texts } from './texts.ts'

type Props = {
  readonly passkey: AnswerOf<typeof listPasskeys>['passkeys'][number]
  readonly onChanged: () => void
}

/** One passkey: what it is called, when it was last used, with a way to rename and to remove it. */
export const OnePasskey = ({ passkey, onChanged }: Props) => {
  const t = useText()
  const format = useFormat()
  const [name, setName] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const params = { passkeyId: passkey.passkeyId }
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    await call(renamePasskey, { params, body: { name: name ?? '' } })
      .then(() => setName(null))
      .then(onChanged)
      .catch(setError)
  }
  if (name !== null)
    return (
      <li>
        <form className={look.renaming} onSubmit={rename}>
          <TextInput
            label={t(texts.name)}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={60}
            required
            withAsterisk={false}
          />
          <Button type="submit" size="sm">
            {t(texts.save)}
          </Button>
          <RefusalNotice error={error} />
        </form>
      </li>
    )
  const used = passkey.lastUsedAt ? format.moment(passkey.lastUsedAt) : t(texts.neverUsed)
  return (
    <li>
      <div className={look.what}>
        <strong>{passkey.name}</strong>
        <span className={look.quiet}>
          {t(texts.addedOn)} {format.moment(passkey.addedAt)} · {t(words.lastUsed)} {used}
          {passkey.synced ? ` · ${t(texts.synced)}` : ''}
        </span>
      </div>
      <div className={look.pair}>
        <Button
          size="xs"
          variant="default"
          aria-label={`${t(texts.rename)}: ${passkey.name}`}
          onClick={() => setName(passkey.name)}
        >
          {t(texts.rename)}
        </Button>
        <ConfirmWithUndo
          label={texts.remove}
          of={passkey.name}
          question={texts.removeQuestion}
          done={texts.removed}
          size="xs"
          danger
          onConfirm={async () => {
            await call(removePasskey, { params })
            onChanged()
          }}
        />
      </div>
    </li>
  )
}
