import { Button, Checkbox } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { rolesThatMay } from '../../../../domain/access/second-factor.ts'
import { ApiRefusal } from '../../../../kit/ui/api/ApiRefusal.ts'
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
  const [seen, setSeen] = useState<readonly string[] | null>(null)
  const ticked = draft ?? rule.data?.roles ?? []
  const tick = (next: readonly string[]) => {
    setSeen(seen ?? rule.data?.roles ?? [])
    setDraft(next)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    const roles = rolesThatMay.filter((role) => ticked.includes(role))
    try {
      const body = { roles, seen: { roles: [...(seen ?? roles)] } }
      client.setQueryData(['second-factor-rule'], await call(changeSecondFactorRule, { body }))
      setDraft(null)
      setSeen(null)
      announce({ text: texts.changed })
      // The rule may hold for whoever has just made it.
      await client.invalidateQueries({ queryKey: ['session'] })
    } catch (thrown) {
      const now = thrown instanceof ApiRefusal ? thrown.present?.values.roles : undefined
      if (!Array.isArray(now)) return setError(thrown)
      // Somebody else was quicker: what they ticked is said, what is ticked here stays, and saving again decides.
      setSeen(now.map(String))
      setError(new Error(`${t(texts.changedMeanwhile)} ${namesOf(now.map(String)) || t(texts.nobody)}`))
    }
  }
  const namesOf = (roles: readonly string[]) =>
    rolesThatMay
      .filter((role) => roles.includes(role))
      .map((role) => t(roleNames[role]))
      .join(', ')
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
              tick(event.currentTarget.checked ? [...ticked, role] : ticked.filter((one) => one !== role))
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
