import SCIMMY from 'scimmy'
import { type Refusal, Refused } from '../../domain/language/refusal.ts'

/** Keywords of RFC 7644, section 3.12. */
export type ScimType =
  | 'uniqueness'
  | 'invalidFilter'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'

/** A refusal with the protocol's own keyword. */
export class ScimFault extends Error {
  readonly status: number
  readonly scimType: string | null

  constructor(status: number, scimType: ScimType | null, detail: string) {
    super(detail)
    this.name = 'ScimFault'
    this.status = status
    this.scimType = scimType
  }
}

/** An error as RFC 7644 writes it. */
export type ScimError = {
  readonly schemas: readonly string[]
  readonly status: string
  readonly scimType?: string
  readonly detail: string
}

const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'

export const scimError = (status: number, detail: string, scimType: string | null = null): ScimError => ({
  schemas: [errorSchema],
  status: String(status),
  ...(scimType ? { scimType } : {}),
  detail,
})

/** Our refusals in the protocol's words: machines read English, and what is taken already is a uniqueness. */
const ofRefusal = ({ code, status, text }: Refusal): ScimError =>
  scimError(status, `${text.en} (${code})`, /taken|already/.test(code) ? 'uniqueness' : null)

/** What the library threw, or our code refused, as an answer; null for what is nobody's mistake but ours. */
export const scimErrorOf = (error: unknown): ScimError | null => {
  if (error instanceof ScimFault) return scimError(error.status, error.message, error.scimType)
  if (error instanceof Refused) return ofRefusal(error.refusal)
  if (error instanceof SCIMMY.Types.Error) return scimError(error.status, error.message, error.scimType)
  return null
}

/** Runs the library, whose complaints about what was sent are plain TypeErrors. */
export const reading = async <T>(read: () => T | Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof TypeError) throw new ScimFault(400, 'invalidValue', error.message)
    throw error
  }
}
