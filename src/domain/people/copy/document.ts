import type { Held } from './held.ts'

/** What the JSON copy is called and which shape it has; `docs/person-copy.md` describes it. */
export const copyFormat = { format: 'vuon-person-copy', version: 1 } as const

export type CopyDocument = {
  readonly personId: string
  readonly madeAt: string
  readonly madeBy: string
  /** Table → rows → column → value, as the register of processing names them. */
  readonly record: Held
  readonly account: unknown
  readonly ledger: readonly unknown[]
  /** 'list code' → its name in both languages. */
  readonly names: Readonly<Record<string, { vi: string; en: string }>>
}

/** The JSON copy up to where the files begin: they follow piece by piece. */
export const documentHead = (document: CopyDocument): string =>
  `${JSON.stringify({ ...copyFormat, ...document }).slice(0, -1)},"files":[`

export const documentFoot = ']}\n'
