import { useQuery } from '@tanstack/react-query'
import { unitAddress, unitForms } from '../../../../domain/units/address.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { To } from '../../../../kit/ui/navigate/To.tsx'
import { usePlace } from '../../../../kit/ui/navigate/useShared.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { Page } from '../../../../kit/ui/shell/Page.tsx'
import { showUnit } from '../../contract.ts'
import { UnitName } from '../../UnitName.tsx'
import { formNames, words } from '../texts.ts'
import { MergerForm } from './MergerForm.tsx'
import { ChildForm, DissolutionForm, MoveForm, RenamingForm } from './SimpleForms.tsx'
import { SplitForm } from './SplitForm.tsx'

const forms = {
  child: ChildForm,
  renaming: RenamingForm,
  move: MoveForm,
  merger: MergerForm,
  split: SplitForm,
  dissolution: DissolutionForm,
}

/** The form of the operation that the address names, once the unit is known. */
export const OperationPage = () => {
  const t = useText()
  const unitId = usePlace('unitId')
  const named = usePlace('form')
  const form = unitForms.find((known) => known === named) ?? 'renaming'
  const { data, error } = useQuery({
    // Changes are made to the unit as it is today, whatever day the reader looks at.
    queryKey: ['unit', unitId, 'today'],
    queryFn: ({ signal }) => call(showUnit, { params: { unitId }, query: {} }, { signal }),
  })
  const Form = forms[form]
  const refusal = data?.refusals[form]
  if (data && !refusal) return <Form key={data.unitId} unit={data} />
  return (
    <Page title={formNames[form]} about={data && <UnitName unit={data} />}>
      {error || refusal ? (
        <RefusalNotice error={error ?? new Error(refusal ? t(refusal.text) : '')}>
          {data && <To href={unitAddress(unitId)}>{t(words.toUnit)}</To>}
        </RefusalNotice>
      ) : (
        <TextSkeleton lines={6} />
      )}
    </Page>
  )
}
