import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '../../../domain/language/say.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import type { Vocabulary } from '../ladders/Vocabulary.tsx'
import { type runRound, undoRound } from './contract.ts'
import { type Chosen, RoundForm } from './RoundForm.tsx'
import { marked, putBack, words } from './texts.ts'

type Props = {
  readonly chosen: Chosen
  readonly vocabulary: Vocabulary
  readonly onDone: () => void
}

/** Says what a round came to, with the way back; and says what the way back came to. */
const useTelling = () => {
  const announce = useAnnounce()
  const client = useQueryClient()
  const undo = async (roundId: string) => {
    const text = await call(undoRound, { params: { roundId } }).then(putBack, (error: Error) =>
      say(error.message, error.message),
    )
    announce({ text })
    await client.invalidateQueries()
  }
  return async (done: AnswerOf<typeof runRound>) => {
    const { roundId } = done
    announce({ text: marked(done), ...(roundId ? { undo: () => undo(roundId) } : {}) })
    await client.invalidateQueries()
  }
}

/** Marks the qualifications of the chosen people at once, after a preview. */
export const VerifyChosen = ({ chosen, vocabulary, onDone }: Props) => {
  const t = useText()
  const tell = useTelling()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpened(true)}>
        {t(words.verify)}
      </Button>
      <SideSheet opened={opened} onClose={close} title={words.title}>
        {opened && (
          <RoundForm
            chosen={chosen}
            vocabulary={vocabulary}
            onCancel={close}
            onDone={async (done) => {
              close()
              onDone()
              await tell(done)
            }}
          />
        )}
      </SideSheet>
    </>
  )
}
