import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { say, type Text } from '../../../domain/language/say.ts'
import { ApiRefusal } from '../../../kit/ui/api/ApiRefusal.ts'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import type { Draft } from '../../people/RecordForm.tsx'
import { askLadders, type Listed } from './Vocabulary.tsx'

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

/**
 * The revision that the editor has seen. Where somebody else was quicker, the refusal says what stands now, and
 * saving again builds on that: the editor has been told.
 */
export const useSeen = (first: number, now: (listed: Listed) => number | undefined) => {
  const client = useQueryClient()
  const [seen, setSeen] = useState(first)
  return async <Result,>(save: (revision: number) => Promise<Result>): Promise<Result> => {
    try {
      return await save(seen)
    } catch (error) {
      if (error instanceof ApiRefusal && error.code === 'record.changed_meanwhile')
        setSeen(now(await client.fetchQuery({ ...askLadders, staleTime: 0 })) ?? seen)
      throw error
    }
  }
}
