import { useQuery } from '@tanstack/react-query'
import { CompositionThroughTime } from '../../features/reports/roll-up/CompositionThroughTime.tsx'
import { UnitPage } from '../../features/units/page/UnitPage.tsx'
import { useAsOf } from '../../kit/ui/navigate/useShared.tsx'
import { Block } from '../../kit/ui/shell/Page.tsx'
import { doorQuery } from './session.ts'

type Props = { readonly unitId: string; readonly hierarchy: string | undefined }

/** The ladder bars of a unit, for whoever may read reports. */
const Composition = ({ unitId, hierarchy }: Props) => {
  const { asOf } = useAsOf()
  const { data } = useQuery(doorQuery)
  if (!hierarchy || !data?.session?.actions.includes('reports.read')) return null
  return (
    <Block>
      <CompositionThroughTime
        unitId={unitId}
        asOf={asOf}
        hierarchy={hierarchy}
        set="professional"
        basis="holders"
      />
    </Block>
  )
}

/** The page of a unit, with what the reports room knows about it. */
export const UnitScreen = () => <UnitPage Figures={Composition} />
