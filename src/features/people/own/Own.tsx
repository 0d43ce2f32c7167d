import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { AskCorrection, type Asked } from '../corrections/asking/AskCorrection.tsx'
import { OwnRequests } from '../corrections/asking/OwnRequests.tsx'
import { missing } from '../corrections/texts.ts'
import { showOwn } from './contract.ts'
import { OwnPart } from './OwnSections.tsx'
import { OwnSensitive } from './OwnSensitive.tsx'
import look from './own.module.css'
import { Readers } from './Readers.tsx'
import { TakeOwnCopy } from './TakeOwnCopy.tsx'
import { words } from './texts.ts'

/** The reader's own record: what it says, what they asked to correct, and who opened its sensitive parts. */
export const Own = () => {
  const t = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['own', 'record'],
    queryFn: ({ signal }) => call(showOwn, {}, { signal }),
  })
  if (!data)
    return (
      <Page title={words.title}>
        {error ? (
          <RefusalNotice error={error} onTryAgain={() => void refetch()} />
        ) : (
          <TextSkeleton lines={12} />
        )}
      </Page>
    )
  return (
    <Page title={words.title} about={data.fullName} action={<TakeOwnCopy />}>
      <OwnRequests />
      <Block
        title={words.record}
        tools={
          <Button size="compact-sm" variant="subtle" onClick={() => setAsked(missing)}>
            {t(words.askMissing)}
          </Button>
        }
      >
        {data.sections.map((section) => (
          <OwnPart key={section.subject} section={section} onAsk={setAsked} />
        ))}
        {data.files.length > 0 && (
          <p className={look.quiet}>
            {t(words.files)}: {data.files.map(({ name }) => name).join(', ')}
          </p>
        )}
        <OwnSensitive onAsk={setAsked} />
      </Block>
      <Readers />
      <AskCorrection asked={asked} onClose={() => setAsked(null)} />
    </Page>
  )
}
