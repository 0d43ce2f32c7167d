import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type RoundVerification, roundVerifications } from '../../../domain/qualifications/verification.ts'
import type { AnswerOf, RequestOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { words as kit } from '../../../kit/ui/texts.ts'
import type { Vocabulary } from '../ladders/Vocabulary.tsx'
import { runRound } from './contract.ts'
import { previewRound } from './preview/contract.ts'
import { RoundPreview } from './RoundPreview.tsx'
import look from './rounds.module.css'
import { markSo, words } from './texts.ts'

export type Chosen = NonNullable<RequestOf<typeof previewRound>['body']>['chosen']

type Props = {
  readonly chosen: Chosen
  readonly vocabulary: Vocabulary
  readonly onDone: (done: AnswerOf<typeof runRound>) => Promise<void>
  readonly onCancel: () => void
}

/** What to mark the qualifications as; below it what would come of that; then it is run just so. */
export const RoundForm = ({ chosen, vocabulary, onDone, onCancel }: Props) => {
  const t = useText()
  const [verification, setVerification] = useState<RoundVerification>('seen')
  const [note, setNote] = useState('')
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const preview = useQuery({
    queryKey: ['verification-round', verification, chosen],
    queryFn: ({ signal }) => call(previewRound, { body: { verification, chosen } }, { signal }),
    // What is run is what is read: it does not change under the reader's eyes, and is never an old one.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const told = preview.data
  const changing = told?.changes.reduce((sum, { qualifications }) => sum + qualifications, 0) ?? 0
  const run = async (event: FormEvent) => {
    event.preventDefault()
    if (!told || changing === 0) return
    setError(null)
    setWorking(true)
    const body = { verification, people: told.changing, reason: note }
    await call(runRound, { body }).then(onDone).catch(setError)
    setWorking(false)
  }
  return (
    <form onSubmit={run} className={look.form}>
      <Radio.Group
        label={t(words.markAs)}
        value={verification}
        onChange={(value) => setVerification(value as RoundVerification)}
      >
        <Stack gap="xs" mt="xs">
          {roundVerifications.map((state) => (
            <Radio key={state} value={state} label={t(vocabulary.termName('verification', state))} />
          ))}
        </Stack>
      </Radio.Group>
      <RefusalNotice error={preview.error} onTryAgain={() => void preview.refetch()} />
      {told && <RoundPreview told={told} vocabulary={vocabulary} />}
      {preview.isPending && <TextSkeleton lines={6} />}
      <TextInput
        label={t(words.note)}
        description={t(words.noteHint)}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <RefusalNotice error={error} />
      <div className={look.ways}>
        <Button type="submit" loading={working} disabled={changing === 0}>
          {t(changing === 0 ? words.title : markSo(changing))}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t(kit.cancel)}
        </Button>
      </div>
    </form>
  )
}
