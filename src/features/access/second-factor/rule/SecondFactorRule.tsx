import { Button, Checkbox } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { rolesThatMay } from '../../../../domain/access/second-factor.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { Block } from '../../../../kit/ui/shell/Page.tsx'
import { roleNames } from '../../policy/texts.ts'
import look from '../second-factor.module.css'
import { changeSecondFactorRule, showSecondFactorRule } from './contract.ts'
import { texts } from './texts.ts'

/** Which roles must have a second factor, to tick. */
export const SecondFactorRule = () => {
  const t = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const rule = useQuery({ queryKey: ['second-factor-rule'], queryFn: () => call(showSecondFactorRule) })
  const [draft, setDraft] = useState<readonly string[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const ticked = draft ?? rule.data?.roles ?? []
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    const roles = rolesThatMay.filter((role) => ticked.includes(role))
    try {
      client.setQueryData(['second-factor-rule'], await call(changeSecondFactorRule, { body: { roles } }))
      setDraft(null)
      announce({ text: texts.changed })
      // The rule may hold for whoever has just made it.
      await client.invalidateQueries({ queryKey: ['session'] })
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Block title={texts.title}>
      <p className={look.quiet}>{t(texts.about)}</p>
      <form className={look.form} onSubmit={save}>
        <RefusalNotice error={error ?? rule.error} />
        {rolesThatMay.map((role) => (
          <Checkbox
            key={role}
            label={t(roleNames[role])}
            checked={ticked.includes(role)}
            disabled={rule.isPending}
            onChange={(event) =>
              setDraft(event.currentTarget.checked ? [...ticked, role] : ticked.filter((one) => one !== role))
            }
          />
        ))}
        <Button type="submit" variant="default" disabled={draft === null}>
          {t(texts.save)}
        </Button>
      </form>
    </Block>
  )
}
