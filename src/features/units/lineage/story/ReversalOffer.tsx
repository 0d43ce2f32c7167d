import { useQuery, useQueryClient } from '@tanstack/react-query'
import { unitAddress } from '../../../../domain/units/address.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useGo } from '../../../../kit/ui/navigate/To.tsx'
import { ConfirmWithUndo } from '../../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { reverseEvent, showReversal } from '../reversal/contract.ts'
import { words } from '../texts.ts'
import type { ShownEvent } from './contract.ts'
import look from './LineageStory.module.css'
import { tell } from './texts.ts'

/** Offers to take an event back where that is possible at this moment; else says what depends on it. */
export const ReversalOffer = ({ event, unitId }: { readonly event: ShownEvent; readonly unitId: string }) => {
  const t = useText()
  const queries = useQueryClient()
  const go = useGo()
  const { eventId } = event
  const { data, error } = useQuery({
    queryKey: ['reversal', eventId],
    queryFn: ({ signal }) => call(showReversal, { params: { eventId } }, { signal }),
    enabled: event.refusalToReverse === null,
  })
  const refusal = event.refusalToReverse ?? data?.refusal
  if (refusal) return <p className={look.reason}>{t(refusal.text)}</p>
  if (error) return <p className={look.reason}>{error.message}</p>
  if (!data) return null
  return (
    <ConfirmWithUndo
      label={words.undo}
      question={words.undoQuestion}
      done={words.undone}
      size="xs"
      variant="subtle"
      onConfirm={async () => {
        await call(reverseEvent, { params: { eventId } })
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
  )
}
