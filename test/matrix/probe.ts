import { read, utils } from '@e965/xlsx'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Answer, Visitor } from '../world.ts'
import type { Ground, Target } from './ground.ts'

export type ProbeRequest = {
  params?: object
  query?: object
  body?: object
  /** What an upload carries, instead of a body. */
  file?: string
  /** A word that gives the target away when it stands in the answer, beside the person's id and name. */
  secret?: string
}

/** How to ask one route about a target, with everything else in order. */
export type Probe = {
  /**
   * 'target': the place of the target decides; 'action': the role alone does; 'maker': who made the thing
   * may, and whoever reaches everything.
   */
  readonly aim: 'target' | 'action' | 'maker'
  /** The answer to a target out of reach may be 200 with nothing of it inside; in reach, it must hold it. */
  readonly filters?: true
  /** Whether an answer of 200 gives the target away; its name or id anywhere, unless told. */
  readonly tells?: (body: unknown) => boolean
  /** Statuses that show that the door stood open although the route found nothing to do. */
  readonly alsoOpen?: readonly number[]
  /** The reading itself is written into the ledger, even where nothing was in reach. */
  readonly recordsReading?: true
  /** The question ends the session that asks it. */
  readonly endsSession?: true
  /** `own`: whoever asks, where the thing aimed at is to be of their own making; else null. */
  readonly ask: (target: Target, ground: Ground, own: Visitor | null) => ProbeRequest | Promise<ProbeRequest>
}

/** The role alone decides. */
export const byAction = (ask: Probe['ask'] = () => ({}), more: Partial<Probe> = {}): Probe => ({
  aim: 'action',
  ask,
  ...more,
})

/** The place of the target decides. */
export const byTarget = (ask: Probe['ask'], more: Partial<Probe> = {}): Probe => ({
  aim: 'target',
  ask,
  ...more,
})

/** Who made the thing decides. */
export const byMaker = (ask: Probe['ask'], more: Partial<Probe> = {}): Probe => ({
  aim: 'maker',
  ask,
  ...more,
})

/** The cells of a workbook, so that what it gives away can be seen. */
const cellsOf = (content: ArrayBuffer): unknown => {
  const { Sheets } = read(content)
  return Object.values(Sheets).map((sheet) => utils.sheet_to_json(sheet, { header: 1 }))
}

/** Asks by the contract; a file goes as it is, and a workbook is opened. */
export const send = async (
  visitor: Visitor,
  contract: AnyContract,
  { file, ...request }: ProbeRequest,
): Promise<Answer> => {
  if (file === undefined) {
    const answer = await visitor.answerTo(contract, request)
    return answer.body instanceof ArrayBuffer ? { ...answer, body: cellsOf(answer.body) } : answer
  }
  const params = (request.params ?? {}) as Record<string, string>
  const path = contract.path.replaceAll(/:(\w+)/g, (_whole, name: string) => params[name] ?? '')
  const response = await visitor.fetch(`/api${path}`, {
    method: contract.method,
    body: file,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'a.pdf' },
  })
  return { status: response.status, body: await response.json(), headers: response.headers }
}
