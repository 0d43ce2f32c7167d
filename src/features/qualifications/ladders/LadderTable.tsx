import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import { Swatch } from '../../../kit/ui/picture/Swatch.tsx'
import { Scrollable } from '../../../kit/ui/shell/Scrollable.tsx'
import { Basis } from './Basis.tsx'
import { EditButton } from './EditButton.tsx'
import look from './Ladders.module.css'
import { texts } from './texts.ts'
import { Validity } from './Validity.tsx'
import type { Ladder, Level } from './Vocabulary.tsx'

/** What of a ladder is to be edited, or added to it. */
export type LadderEdit =
  | { readonly level: Level }
  | { readonly ladder: Ladder }
  | { readonly newLevelOf: Ladder }
  | 'new-ladder'

const heads = [texts.level, texts.code, texts.isced, texts.vqf, texts.eqf, texts.externalCode, texts.validity]

/** A cell; on a phone, where rows are cards, its head stands before it, and nothing where there is nothing. */
const Fact = ({ head, value }: { readonly head: Text; readonly value: string | null }) => {
  const t = useText()
  return (
    <td data-head={t(head)} data-empty={value === null || undefined}>
      {value ?? '–'}
    </td>
  )
}

const Row = ({ level, onEdit }: { readonly level: Level; readonly onEdit: (() => void) | null }) => {
  const t = useText()
  return (
    <tr>
      <th scope="row">
        <span className={look.name}>
          <Swatch colour={level.colourLight ?? '#66758a'} /> {t(level.name)}
          {level.unverified && <StateMark state="unknown" word={texts.unverified} shapeOnly />}
        </span>
      </th>
      <td>{level.code}</td>
      <Fact head={texts.isced} value={level.isced} />
      <Fact head={texts.vqf} value={level.vqf} />
      <Fact head={texts.eqf} value={level.eqf} />
      <Fact head={texts.externalCode} value={level.externalCode} />
      <td>
        <Validity {...level} />
      </td>
      <td className={look.edit}>{onEdit && <EditButton of={level.code} onClick={onEdit} />}</td>
    </tr>
  )
}

type Props = { readonly ladder: Ladder; readonly onEdit: ((edit: LadderEdit) => void) | null }

/** A ladder with its days and its levels; without `onEdit` it is only read. */
export const LadderTable = ({ ladder, onEdit }: Props) => {
  const t = useText()
  const isAlways = ladder.from === '-infinity' && ladder.to === 'infinity'
  return (
    <div className={look.ladder}>
      <div className={look.ladderHead}>
        <h3>{t(ladder.name)}</h3>
        <small>
          {ladder.code} {!isAlways && <Validity {...ladder} />}
        </small>
        {onEdit && (
          <span className={look.tools}>
            <EditButton of={t(ladder.name)} onClick={() => onEdit({ ladder })} />
            <EditButton
              label={texts.addLevel}
              of={t(ladder.name)}
              onClick={() => onEdit({ newLevelOf: ladder })}
            />
          </span>
        )}
      </div>
      <Basis text={ladder.source} />
      {ladder.levels.length === 0 && <p className={look.quiet}>{t(texts.noLevels)}</p>}
      {ladder.levels.length > 0 && (
        <Scrollable label={t(ladder.name)}>
          <table className={look.levels}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head.en} scope="col">
                    {t(head)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {ladder.levels.map((level) => (
                <Row key={level.code} level={level} onEdit={onEdit && (() => onEdit({ level }))} />
              ))}
            </tbody>
          </table>
        </Scrollable>
      )}
    </div>
  )
}
