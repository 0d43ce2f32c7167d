import { fieldGroups, purposeNames, reachesOf } from '../../../domain/access/field-group.ts'
import { type Action, roles } from '../../../domain/access/policy.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import { Scrollable } from '../../../kit/ui/shell/Scrollable.tsx'
import look from '../access.module.css'
import { reachTexts, roleNames, fieldGroupTexts as words } from './texts.ts'

const Reaches = ({ actions }: { readonly actions: readonly Action[] }) => {
  const t = useText()
  return reachesOf(actions).map(([role, reach]) => (
    <td key={role} className={reach ? undefined : look.quiet}>
      {reach ? t(reachTexts[reach]) : '–'}
    </td>
  ))
}

/** Who reads and who changes which facts about people, and for what purpose. */
export const FieldGroups = () => {
  const t = useText()
  return (
    <Block title={words.title}>
      <Scrollable label={t(words.title)}>
        <table className={look.policy}>
          <thead>
            <tr>
              <th scope="col">{t(words.facts)}</th>
              <th scope="col">{t(words.what)}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {t(roleNames[role])}
                </th>
              ))}
            </tr>
          </thead>
          {fieldGroups.map(({ code, name, purpose, read, change }) => (
            <tbody key={code}>
              <tr>
                <th scope="rowgroup" rowSpan={2}>
                  {t(name)} <small className={look.quiet}>{t(purposeNames[purpose])}</small>
                </th>
                <td>{t(words.read)}</td>
                <Reaches actions={read} />
              </tr>
              <tr>
                <td>{t(words.changed)}</td>
                <Reaches actions={[change]} />
              </tr>
            </tbody>
          ))}
        </table>
      </Scrollable>
    </Block>
  )
}
