import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { words } from '../texts.ts'
import { type ShownEvent, showLineage } from './contract.ts'
import { LineagePicture } from './LineagePicture.tsx'
import look from './LineageStory.module.css'
import { ReversalOffer } from './ReversalOffer.tsx'
import { sidesOf, tell } from './texts.ts'

type ToldProps = { readonly event: ShownEvent; readonly unitId: string; readonly mayUndo: boolean }

const Told = ({ event, unitId, mayUndo }: ToldProps) => {
  const t = useText()
  const format = useFormat()
  const { symbol, day, issuer } = event.document
  const document = [symbol, day && format.date(day), issuer].filter(Boolean).join(' · ')
  return (
    <li className={look.event}>
      <div className={look.day}>{format.date(event.day)}</div>
      <div>
        <div>{t(tell(event))}</div>
        <div className={look.soft}>{document}</div>
        {event.note && <div className={look.soft}>{event.note}</div>}
        {event.kind !== 'creation' && event.kind !== 'dissolution' && <LineagePicture {...sidesOf(event)} />}
      </div>
      {mayUndo && <ReversalOffer event={event} unitId={unitId} />}
    </li>
  )
}

type Props = { readonly unitId: string; readonly mayUndo?: boolean }

/** Where the unit came from and what became of it, as a list in plain words with a small picture for each. */
export const LineageStory = ({ unitId, mayUndo = true }: Props) => {
  const t = useText()
  const { data, error } = useQuery({
    queryKey: ['lineage', unitId],
    queryFn: ({ signal }) => call(showLineage, { params: { unitId } }, { signal }),
  })
  if (error) return <RefusalNotice error={error} />
  if (!data) return <TextSkeleton lines={3} />
  if (data.events.length === 0) return <p className={look.soft}>{t(words.noLineage)}</p>
  return (
    <ol className={look.story}>
      {data.events.map((event) => (
        <Told key={event.eventId} event={event} unitId={unitId} mayUndo={mayUndo} />
      ))}
    </ol>
  )
}
