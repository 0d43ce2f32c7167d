import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../kit/http/contract.ts'
import { call } from '../../kit/ui/api/call.ts'
import { TextSkeleton } from '../../kit/ui/loading/Skeletons.tsx'
import { usePlace } from '../../kit/ui/navigate/useShared.tsx'
import { RefusalNotice } from '../../kit/ui/notice/RefusalNotice.tsx'
import { Steps } from '../../kit/ui/progress/Steps.tsx'
import { Page } from '../../kit/ui/shell/Page.tsx'
import { ChooseStep } from './choice/ChooseStep.tsx'
import { showImport } from './contract.ts'
import { ImportStateMark } from './ImportStateMark.tsx'
import look from './imports.module.css'
import { MapStep } from './mapping/MapStep.tsx'
import { PreviewStep } from './preview/PreviewStep.tsx'
import { RunStep } from './run/RunStep.tsx'
import { texts } from './texts.ts'

type Shown = AnswerOf<typeof showImport>

const steps = [
  { key: 'choose', label: texts.choose },
  { key: 'map', label: texts.map },
  { key: 'preview', label: texts.preview },
  { key: 'run', label: texts.run },
]
const settled = new Set(['done', 'undone', 'running'])

const Step = ({ at, shown, onStep }: { at: string; shown: Shown; onStep: (key: string | null) => void }) => {
  const next = (key: string) => () => onStep(key)
  if (at === 'choose') return <ChooseStep shown={shown} onDone={next('map')} />
  if (at === 'map') return <MapStep importId={shown.importId} onDone={next('preview')} />
  if (at === 'preview') return <PreviewStep shown={shown} onDone={next('run')} />
  return <RunStep shown={shown} onBack={next('preview')} />
}

/** One import through its four steps: choose, map, preview and fix, run. */
export const ImportWizard = () => {
  const importId = usePlace('importId')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, error } = useQuery({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => call(showImport, { params: { importId } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 700 : false),
  })
  if (!data)
    return (
      <Page title={texts.title}>{error ? <RefusalNotice error={error} /> : <TextSkeleton lines={8} />}</Page>
    )
  const at = settled.has(data.state) ? 'run' : (chosen ?? data.step)
  return (
    <Page title={data.fileName} about={<ImportStateMark state={data.state} />}>
      <div className={look.stack}>
        <Steps
          label={texts.way}
          steps={steps}
          at={at}
          {...(settled.has(data.state) ? {} : { onStep: setChosen })}
        />
        <Step key={at} at={at} shown={data} onStep={setChosen} />
      </div>
    </Page>
  )
}
