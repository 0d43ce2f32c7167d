import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { endSession } from '../../features/access/contract.ts'
import { call } from '../../kit/ui/api/call.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { useGo } from '../../kit/ui/navigate/To.tsx'
import look from './Shell.module.css'
import type { Session } from './session.ts'
import { words } from './texts.ts'

const schemes = [
  { scheme: 'light', label: words.light },
  { scheme: 'dark', label: words.dark },
  { scheme: 'auto', label: words.likeSystem },
] as const

/** Who I am, the background, the way out. */
export const AccountMenu = ({ session }: { readonly session: Session }) => {
  const t = useText()
  const client = useQueryClient()
  const go = useGo()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const leave = async () => {
    await call(endSession)
    // Nothing that one reader saw may stay for the next one.
    client.clear()
    location.assign('/sign-in')
  }
  return (
    <Menu position="bottom-end" withinPortal width={220}>
      <Menu.Target>
        <button
          type="button"
          className={look.account}
          aria-label={`${t(words.account)}: ${session.account.name}`}
        >
          <IconUser size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={look.me}>
          <strong>{session.account.name}</strong>
          <span>{session.account.email}</span>
        </div>
        <Menu.Item onClick={() => go('/account')}>{t(words.account)}</Menu.Item>
        <Menu.Item onClick={() => go('/account/security')}>{t(words.security)}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t(words.scheme)}</Menu.Label>
        {schemes.map((one) => (
          <Menu.Item
            key={one.scheme}
            role="menuitemradio"
            aria-checked={colorScheme === one.scheme}
            rightSection={colorScheme === one.scheme ? <IconCheck size={14} /> : null}
            onClick={() => setColorScheme(one.scheme)}
          >
            {t(one.label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={leave}>{t(words.signOut)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
