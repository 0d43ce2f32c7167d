import { useQuery, useQueryClient } from '@tanstack/react-query'
import { unitAddress } from '../../../../domain/units/address.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { useGo } from '../../../../kit/ui/navigate/To.tsx'
import { ConfirmWithUndo } from '../../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { reverseEvent } from '../reversal/contract.ts'
import { words } from '../texts.ts'
import { type ShownEvent, showLineage } from './contract.ts'
import { LineagePicture } from './LineagePicture.tsx'
import look from './LineageStory.module.css'
import { sidesOf, tell } from './texts.ts'

type ToldProps = { readonly event: ShownEvent; readonly unitId: string; readonly mayUndo: boolean }

const Told = ({ event, unitId, mayUndo }: ToldProps) => {
  const t = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const go = useGo()
  const { symbol, day, issuer } = event.document
  const document = [symbol, day && format.date(day), issuer].filter(Boolean).join(' · ')
  return (
    <li className={look.event}>
      <div className={look.day}>{format.date(event.day)}</div>
      <div>
        <div>{t(tell(event))}</div>
        <div className={look.soft}>{document}</div>
        {event.note && <div className={look.soft}>{event.note}</div>}
        {mayUndo && event.refusalToReverse && (
          <div className={look.soft}>{t(event.refusalToReverse.text)}</div>
        )}
        {event.kind !== 'creation' && event.kind !== 'dissolution' && <LineagePicture {...sidesOf(event)} />}
      </div>
      {mayUndo && !event.refusalToReverse && (
        <ConfirmWithUndo
          label={words.undo}
          question={words.undoQuestion}
          done={words.undone}
          size="xs"
          variant="subtle"
          onConfirm={async () => {
            await call(reverseEvent, { params: { eventId: event.eventId } })
            // Taken back, a unit that the event set up has no page any more: go to where it came from.
            if (event.units.find((one) => one.unitId === unitId)?.before === null) {
              const from = event.links.find((link) => link.fromUnitId !== null)?.fromUnitId
              go(from ? unitAddress(from) : '/units')
            }
            await queries.invalidateQueries()
          }}
        >
          <p>{t(tell(event))}</p>
          <p className={look.soft}>{t(words.undoHint)}</p>
        </ConfirmWithUndo>
      )}
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
