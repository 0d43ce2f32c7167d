import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Answer, Visitor } from '../world.ts'
import type { Ground, Target } from './ground.ts'

/** `file`: what an upload carries, instead of a body. */
export type ProbeRequest = { params?: object; query?: object; body?: object; file?: string }

/** How to ask one route about a target, with everything else in order. */
export type Probe = {
  /** 'target': the place of the target decides; 'action': the role alone does. */
  readonly aim: 'target' | 'action'
  /** The answer to a target out of reach may be 200 with nothing of it inside. */
  readonly filters?: true
  /** Whether an answer of 200 gives the target away; its name or id anywhere, unless told. */
  readonly tells?: (body: unknown) => boolean
  /** Statuses that show that the door stood open although the route found nothing to do. */
  readonly alsoOpen?: readonly number[]
  /** The question ends the session that asks it. */
  readonly endsSession?: true
  /** What the person is called in the request, so that one who does not exist can be put there. */
  readonly ask: (target: Target, ground: Ground) => ProbeRequest | Promise<ProbeRequest>
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

/** Asks by the contract; a file goes as it is. */
export const send = async (
  visitor: Visitor,
  contract: AnyContract,
  { file, ...request }: ProbeRequest,
): Promise<Answer> => {
  if (file === undefined) return visitor.answerTo(contract, request)
  const params = (request.params ?? {}) as Record<string, string>
  const path = contract.path.replaceAll(/:(\w+)/g, (_whole, name: string) => params[name] ?? '')
  const response = await visitor.fetch(`/api${path}`, {
    method: contract.method,
    body: file,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'a.pdf' },
  })
  return { status: response.status, body: await response.json(), headers: response.headers }
}
