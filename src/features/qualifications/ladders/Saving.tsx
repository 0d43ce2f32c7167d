import { useQueryClient } from '@tanstack/react-query'
import { say, type Text } from '../../../domain/language/say.ts'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import type { Draft } from '../../people/RecordForm.tsx'

/** A day of a period as a form shows it: an open end is an empty field. */
export const dayOf = (day: string): string | null => (day.endsWith('infinity') ? null : day)

export const periodOf = (draft: Draft) => ({ from: draft.from ?? '-infinity', to: draft.to ?? 'infinity' })

export const namesOf = (draft: Draft) => ({ vi: draft['name.vi'] ?? '', en: draft['name.en'] ?? '' })

/** Asks anew how ladders and sets stand. */
export const useRenewed = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['ladders'] })
}

/** After a change: shows what stands now, says quietly what was done and offers the way back. */
export const useDone = () => {
  const announce = useAnnounce()
  const renew = useRenewed()
  return async (text: Text, undo?: () => Promise<unknown>) => {
    const takeBack = async () => {
      // What has become of it since may not let it back: then the server's sentence says so.
      await undo?.().catch((error: Error) => announce({ text: say(error.message, error.message) }))
      await renew()
    }
    announce(undo ? { text, undo: takeBack } : { text })
    await renew()
  }
}
