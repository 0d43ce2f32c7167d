import { useQuery } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { useAsOf } from '../../../kit/ui/navigate/useShared.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { words } from '../../../kit/ui/texts.ts'
import { showPerson } from '../../people/record/contract.ts'
import { texts } from '../../people/texts.ts'
import { useNameOfTheirUnit } from '../../units/UnitName.tsx'
import { LevelMark, type Vocabulary } from '../ladders/Vocabulary.tsx'
import { words as own } from '../texts.ts'
import look from './people.module.css'

type Props = { readonly personId: string; readonly vocabulary: Vocabulary }

/** The person in a few lines: where, as what, with which qualifications. */
export const QuickLook = ({ personId, vocabulary }: Props) => {
  const t = useText()
  const format = useFormat()
  const unitOf = useNameOfTheirUnit()
  const { asOf } = useAsOf()
  const { data, error } = useQuery({
    queryKey: ['person', personId, asOf],
    queryFn: ({ signal }) => call(showPerson, { params: { personId }, query: { asOf } }, { signal }),
  })
  if (error) return <RefusalNotice error={error} />
  if (!data) return <TextSkeleton lines={8} />
  const until = (to: string | null) => (to ? format.date(to) : t(words.now))
  return (
    <div className={look.quick}>
      <dl>
        <dt>{t(texts.born)}</dt>
        <dd>{data.born ? format.date(data.born) : '–'}</dd>
        <dt>{t(texts.level)}</dt>
        <dd>
          <LevelMark vocabulary={vocabulary} code={data.levelCode} />
        </dd>
      </dl>
      <h3>{t(texts.memberships)}</h3>
      <ul>
        {data.memberships.map((one) => (
          <li key={one.id}>
            {unitOf(one)}
            <small>
              {format.date(one.from)} – {until(one.to)}
            </small>
          </li>
        ))}
      </ul>
      <h3>{t(own.qualifications)}</h3>
      <ul>
        {data.qualifications.map((one) => (
          <li key={one.id}>
            <LevelMark vocabulary={vocabulary} code={one.levelCode} />
            <small>
              {[one.specialty, one.institution, one.awarded && format.date(one.awarded)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
        {data.studies.map((one) => (
          <li key={one.id}>
            <LevelMark vocabulary={vocabulary} code={one.levelCode} studying />
            <small>
              {format.date(one.from)} – {until(one.to)}
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}
