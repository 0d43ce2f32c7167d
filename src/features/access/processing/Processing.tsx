import { exportPlaces, handlings, keptFor, legalBases } from '../../../domain/access/processing/ground.ts'
import { type RegisterTable, register as tables } from '../../../domain/access/processing/register.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { Scrollable } from '../../../kit/ui/shell/Scrollable.tsx'
import look from '../access.module.css'
import { roleNames } from '../policy/texts.ts'
import register from './processing.module.css'
import { words } from './texts.ts'

const Columns = ({ entry }: { readonly entry: RegisterTable }) => {
  const t = useText()
  return (
    <Scrollable label={t(entry.title)}>
      <table className={look.policy}>
        <thead>
          <tr>
            <th scope="col">{t(words.column)}</th>
            <th scope="col">{t(words.readers)}</th>
            <th scope="col">{t(words.erased)}</th>
          </tr>
        </thead>
        <tbody>
          {entry.columns.map(({ name, what, sensitive, readers, erased }) => (
            <tr key={name}>
              <th scope="row">
                {t(what)} {sensitive && <small className={look.here}>{t(words.sensitive)}</small>}
              </th>
              <td>{readers.map((role) => t(roleNames[role])).join(', ') || t(words.nobody)}</td>
              <td>{t(handlings[erased])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  )
}

const Entry = ({ entry }: { readonly entry: RegisterTable }) => {
  const t = useText()
  const { title, purpose, basis, exported, columns } = entry
  const leaves = exported.map((place) => t(exportPlaces[place])).join(' · ')
  const rows = [
    [words.basis, `${t(legalBases[basis].text)} (${legalBases[basis].source})`],
    [words.kept, t(keptFor[entry.keptFor])],
    [words.exported, leaves || t(words.nothing)],
  ] as const
  return (
    <details className={register.entry}>
      <summary>
        <strong>{t(title)}</strong>
        <span>{t(purpose)}</span>
        <small>
          {columns.length} {t(words.columns)}
        </small>
      </summary>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label.en} style={{ display: 'contents' }}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Columns entry={entry} />
    </details>
  )
}

/** The register of processing as the build holds it: every column about people. */
export const Processing = () => {
  const t = useText()
  return (
    <Page title={words.title} about={t(words.about)}>
      <Block>
        {tables.map((entry) => (
          <Entry key={entry.table} entry={entry} />
        ))}
      </Block>
    </Page>
  )
}
