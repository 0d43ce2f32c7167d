import type { Reach } from '../../../domain/access/policy.ts'
import { covers, relationNames, relations } from '../../../domain/access/relation.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import { Scrollable } from '../../../kit/ui/shell/Scrollable.tsx'
import look from '../access.module.css'
import { reachTexts, reachTableTexts as words } from './texts.ts'

const reaches: readonly Reach[] = ['everything', 'subtree', 'self']

/** What a reach comes to, seen from the unit on which a role is granted. */
export const ReachTable = () => {
  const t = useText()
  return (
    <Block title={words.title}>
      <Scrollable label={t(words.title)}>
        <table className={look.policy}>
          <thead>
            <tr>
              <th scope="col">{t(words.reach)}</th>
              {relations.map((relation) => (
                <th key={relation} scope="col">
                  {t(relationNames[relation])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reaches.map((reach) => (
              <tr key={reach}>
                <th scope="row">{t(reachTexts[reach])}</th>
                {relations.map((relation) => (
                  <td key={relation} className={covers(reach, relation) ? undefined : look.quiet}>
                    {covers(reach, relation) ? t(words.yes) : '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </Block>
  )
}
