import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { TextSkeleton } from '../../kit/ui/loading/Skeletons.tsx'
import { AsOfDefaultProvider } from '../../kit/ui/navigate/useShared.tsx'
import { RefusalNotice } from '../../kit/ui/notice/RefusalNotice.tsx'
import { Page } from '../../kit/ui/shell/Page.tsx'
import { Shell } from './Shell.tsx'
import { doorQuery } from './session.ts'
import { words } from './texts.ts'

/** Few ever see it: its code is loaded only then. */
const FirstSecondFactor = lazy(async () => {
  const { FirstSecondFactor: screen } = await import('../../features/access/security/FirstSecondFactor.tsx')
  return { default: screen }
})

/** Lets the signed-in reader in; sends everybody else to the door and remembers where they wanted to go. */
export const Guard = () => {
  const door = useQuery(doorQuery)
  const navigate = useNavigate()
  const needed = door.data?.session?.secondFactorNeeded === true
  // Once begun it stays until its backup codes are put away, which ends in a fresh page.
  const [settingUp, setSettingUp] = useState(false)
  if (needed && !settingUp) setSettingUp(true)
  const outside = door.data !== undefined && door.data.session === null
  useEffect(() => {
    if (!outside) return
    const wanted = `${location.pathname}${location.search}`
    const next = wanted === '/' ? '' : `?next=${encodeURIComponent(wanted)}`
    void navigate({ href: `/sign-in${next}`, replace: true })
  }, [outside, navigate])
  if (door.error && !door.data)
    return (
      <Page title={words.pageFailed}>
        <RefusalNotice error={door.error} onTryAgain={() => void door.refetch()} />
      </Page>
    )
  if (!door.data?.session)
    return (
      <div style={{ padding: '2rem' }}>
        <TextSkeleton lines={4} />
      </div>
    )
  if (needed || settingUp)
    return (
      <Suspense fallback={<TextSkeleton lines={4} />}>
        <main id="content">
          <FirstSecondFactor />
        </main>
      </Suspense>
    )
  return (
    <AsOfDefaultProvider day={door.data.session.defaultAsOf}>
      <Shell session={door.data.session}>
        <Outlet />
      </Shell>
    </AsOfDefaultProvider>
  )
}
