import { Outlet } from '@tanstack/react-router'
import { LanguageSwitch } from '../../kit/ui/shell/LanguageSwitch.tsx'
import look from './Shell.module.css'

/** Around pages that anybody may open: only the language switch. */
export const OpenFrame = () => (
  <>
    <div className={look.door}>
      <LanguageSwitch />
    </div>
    <main id="content">
      <Outlet />
    </main>
  </>
)
