import { queryOptions } from '@tanstack/react-query'
import { showSession } from '../../features/access/contract.ts'
import type { AnswerOf } from '../../kit/http/contract.ts'
import { call } from '../../kit/ui/api/call.ts'

export type Door = AnswerOf<typeof showSession>
export type Session = NonNullable<Door['session']>

/** Who is signed in, what they may do and whether the installation still waits for its first administrator. */
export const doorQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(showSession, {}, { signal }),
  staleTime: 60_000,
})
