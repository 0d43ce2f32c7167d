import type { AnswerOf, AnyContract, RequestOf } from '../../src/kit/http/contract.ts'
import type { World } from '../world.ts'

/** A browser that keeps its cookies from answer to answer and tells its own address, as browsers do. */
export const newBrowser = (world: World, { host = 'localhost' } = {}) => {
  const jar = new Map<string, string>()
  const { port } = new URL(world.address)
  const origin = `http://${host}:${port}`
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const answerTo = async <C extends AnyContract>(
    contract: C,
    { params, body }: RequestOf<C> = {},
    headers: Record<string, string> = {},
  ): Promise<{ status: number; code: string | null; body: unknown; headers: Headers }> => {
    const named = (params ?? {}) as Record<string, string>
    const path = contract.path.replaceAll(/:(\w+)/g, (_whole, name: string) => named[name] ?? '')
    const response = await fetch(`${origin}/api${path}`, {
      method: contract.method,
      headers: { cookie: cookie(), origin, 'content-type': 'application/json', ...headers },
      ...(contract.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=', 2)
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const answer = (await response.json()) as { error?: { code: string } }
    return {
      status: response.status,
      code: answer.error?.code ?? null,
      body: answer,
      headers: response.headers,
    }
  }
  return {
    origin,
    cookie,
    answerTo,
    /** Asks, and fails unless the answer is the one wanted. */
    async ask<C extends AnyContract>(contract: C, request: RequestOf<C> = {}): Promise<AnswerOf<C>> {
      const answer = await answerTo(contract, request)
      if (answer.status !== 200)
        throw new Error(`${contract.name} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      return answer.body as AnswerOf<C>
    },
  }
}

export type Browser = ReturnType<typeof newBrowser>
