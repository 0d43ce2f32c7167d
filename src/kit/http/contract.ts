import type { z } from 'zod'
import type { Text } from '../../domain/language/say.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * What can be asked over HTTP, as one value that the server's route, the browser's call, the command line
 * and the OpenAPI page all read.
 */
export type Contract<Params, Query, Body, Response> = {
  /** Two words, noun first: 'units.list'. It names the operation in OpenAPI, logs and the deny matrix. */
  readonly name: string
  readonly method: Method
  /** Below /api, with parameters as ':unitId'. */
  readonly path: string
  readonly summary: Text
  /** The action in the policy table that the caller needs, or 'open' for anybody, signed in or not. */
  readonly action: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly response: Response
  /**
   * 'upload': the body is one file sent as it is. 'download': the answer is a file. 'redirect': it sends the
   * browser on to another page.
   */
  readonly carries?: 'upload' | 'download' | 'redirect'
}

// biome-ignore lint/suspicious/noExplicitAny: a list of contracts holds contracts of every shape.
export type AnyContract = Contract<any, any, any, any>

type Read<Schema> = [Exclude<Schema, undefined>] extends [never]
  ? undefined
  : z.output<Extract<Schema, z.ZodType>>
type Sent<Schema> = [Exclude<Schema, undefined>] extends [never]
  ? undefined
  : z.input<Extract<Schema, z.ZodType>>

/** What a handler is given: the parsed request. */
export type InputOf<C extends AnyContract> = {
  readonly params: Read<C['params']>
  readonly query: Read<C['query']>
  readonly body: Read<C['body']>
}

/** What a caller sends. */
export type RequestOf<C extends AnyContract> = {
  readonly params?: Sent<C['params']>
  readonly query?: Sent<C['query']>
  readonly body?: Sent<C['body']>
}

/** What the answer holds. */
export type AnswerOf<C extends AnyContract> = z.output<C['response']>

/** Declares a contract; it only fixes the types. */
export const contract = <
  Response extends z.ZodType,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  value: Contract<Params, Query, Body, Response>,
): Contract<Params, Query, Body, Response> => value
