import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'

const text = z.object({ vi: z.string(), en: z.string() })

/** Where an entry stands in the sealed ledger. */
export const shownSeal = z.object({
  number: z.int(),
  position: z.int(),
  sealedAt: z.string(),
  /** The hash of the seal. */
  hash: z.string(),
})
export type ShownSeal = z.output<typeof shownSeal>

export const showLedger = contract({
  name: 'ledger.show',
  method: 'GET',
  path: '/ledger',
  summary: say(
    'Sổ niêm phong: niêm phong cuối và gốc hằng ngày',
    'The sealed ledger: its last seal and the roots of its days',
  ),
  action: 'ledger.read',
  response: z.object({
    last: z.object({ number: z.int(), total: z.int(), sealedAt: z.string(), hash: z.string() }).nullable(),
    /** Entries that came after the last seal. */
    waiting: z.int(),
    /** The latest first; as they stand in the file outside the database. */
    roots: z.array(
      z.object({
        day: z.string(),
        number: z.int(),
        hash: z.string(),
        total: z.int(),
        /** Whether the seal in the database is the one that was kept. */
        matches: z.boolean(),
      }),
    ),
    /** Why the file of roots cannot be shown, if so. */
    problem: text.nullable(),
  }),
})

export const openProof = contract({
  name: 'ledger.proof',
  method: 'GET',
  path: '/ledger/entries/:entryId/proof',
  summary: say(
    'Bằng chứng một mục nằm dưới niêm phong: mục, đường Merkle và niêm phong',
    'The proof that an entry stands under a seal: the entry, its Merkle path and the seal',
  ),
  action: 'ledger.read',
  params: z.object({ entryId: z.uuid() }),
  response: z.unknown(),
  carries: 'download',
})
