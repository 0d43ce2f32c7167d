import type { Bench } from '../bench.ts'

/** Asks the running product as a browser would, and reads the whole answer. */
export const getJson = async (
  { product, cookies }: Bench,
  path: string,
  who: keyof Bench['cookies'] = 'everything',
): Promise<unknown> => {
  const response = await fetch(`${product.address}${path}`, { headers: { cookie: cookies[who] } })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
