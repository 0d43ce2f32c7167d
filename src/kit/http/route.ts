import type { Readable } from 'node:stream'
import type { AnswerOf, AnyContract, InputOf } from './contract.ts'

/** A contract with what answers it, for a server whose requests carry the given context. */
export type Route<Context> = {
  readonly contract: AnyContract
  readonly handle: (context: Context, input: unknown) => Promise<unknown>
}

/** An answer may be made of values that nobody changes. */
type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

/** Binds a contract to the action that answers it. */
export const answers = <C extends AnyContract, Context>(
  contract: C,
  handle: (
    context: Context,
    input: InputOf<C>,
  ) => Promise<Frozen<AnswerOf<C>> | Download | Redirect | WithHeaders<AnswerOf<C>>>,
): Route<Context> => ({ contract, handle: handle as Route<Context>['handle'] })

/** A file as answer; the name reaches the browser safely whatever it holds. */
export class Download {
  readonly name: string
  readonly mediaType: string
  readonly content: Readable | Buffer

  constructor(name: string, mediaType: string, content: Readable | Buffer) {
    this.name = name
    this.mediaType = mediaType
    this.content = content
  }
}

/** An answer that sends the browser on to another page, with cookies perhaps. */
export class Redirect {
  readonly address: string
  readonly headers: Headers

  constructor(address: string, headers: Headers = new Headers()) {
    this.address = address
    this.headers = headers
  }
}

/** A file as it arrives: its name as the sender gave it (never a path for us) and its bytes. */
export type Upload = { readonly name: string; readonly mediaType: string; readonly content: Readable }

/** An answer that sets headers too, such as the cookie of a new session. */
export class WithHeaders<Body> {
  readonly body: Body
  readonly headers: Headers

  constructor(body: Body, headers: Headers) {
    this.body = body
    this.headers = headers
  }
}
