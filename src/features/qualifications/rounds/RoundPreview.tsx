import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import type { Vocabulary } from '../ladders/Vocabulary.tsx'
import type { previewRound } from './preview/contract.ts'
import { RoundFigures } from './RoundFigures.tsx'
import look from './rounds.module.css'
import { peopleChosen, reasonWords, withoutAny, words } from './texts.ts'

type Props = { readonly told: AnswerOf<typeof previewRound>; readonly vocabulary: Vocabulary }

/** What a round would do: whom it is about, what it would change, what it would leave alone and why. */
export const RoundPreview = ({ told, vocabulary }: Props) => {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <p role="status">
        {t(peopleChosen(told.people))}{' '}
        {told.withoutQualifications > 0 && t(withoutAny(told.withoutQualifications))}
      </p>
      {told.changes.length === 0 ? (
        <p>{t(words.nothing)}</p>
      ) : (
        <RoundFigures changes={told.changes} vocabulary={vocabulary} />
      )}
      {told.left.length > 0 && (
        <section>
          <h3>{t(words.leftAlone)}</h3>
          <ul className={look.left}>
            {told.left.map(({ reason, qualifications }) => (
              <li key={reason}>
                <strong>{format.number(qualifications)}</strong>
                {t(reasonWords(reason))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={look.quiet}>{t(words.allTimes)}</p>
    </>
  )
}
