import { type Action, policy, type Role, reachOf, roles } from '../../../domain/access/policy.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import { Scrollable } from '../../../kit/ui/shell/Scrollable.tsx'
import look from '../access.module.css'
import { words } from '../texts.ts'
import { actionTexts, reachTexts, roleNames } from './texts.ts'

const actions = Object.keys(policy) as Action[]

const Reached = ({ role, action }: { readonly role: Role; readonly action: Action }) => {
  const t = useText()
  const reach = reachOf(role, action)
  return <td className={reach ? undefined : look.quiet}>{reach ? t(reachTexts[reach]) : '–'}</td>
}

/** The policy table as the server reads it: each action, and how far each role reaches with it. */
export const PolicyTable = () => {
  const t = useText()
  return (
    <Block title={words.policy}>
      <Scrollable label={t(words.policy)}>
        <table className={look.policy}>
          <thead>
            <tr>
              <th scope="col">{t(words.action)}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {t(roleNames[role])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action}>
                <th scope="row">{t(actionTexts[action])}</th>
                {roles.map((role) => (
                  <Reached key={role} role={role} action={action} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </Block>
  )
}
