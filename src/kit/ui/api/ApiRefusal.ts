import type { PresentRecord } from '../../../domain/language/refusal.ts'
import { say, type Text } from '../../../domain/language/say.ts'
import { pageLanguage } from '../language/chosen.ts'

/** A refusal that the server sent, its sentences already in the reader's language. */
export class ApiRefusal extends Error {
  readonly status: number
  /** Dotted, for machines: 'unit.not_found'. */
  readonly code: string
  /** Sentences by input field, to be shown beside the fields. */
  readonly fields: Readonly<Record<string, string>>
  /** How the record stands that somebody else has changed meanwhile. */
  readonly present: PresentRecord | null

  constructor(
    status: number,
    code: string,
    message: string,
    fields: Readonly<Record<string, string>> = {},
    present: PresentRecord | null = null,
  ) {
    super(message)
    this.name = 'ApiRefusal'
    this.status = status
    this.code = code
    this.fields = fields
    this.present = present
  }
}

const unreachable = say(
  'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  'The server cannot be reached. Check the network and try again.',
)
const broken = say(
  'Máy chủ gặp lỗi khi trả lời. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
  'The server failed to answer. Try again; if it keeps failing, tell the administrator.',
)

const inReadersLanguage = (text: Text): string => text[pageLanguage()]

/** The refusal when no answer came at all. Status 0. */
export const refusalWithoutAnswer = (): ApiRefusal =>
  new ApiRefusal(0, 'server.unreachable', inReadersLanguage(unreachable))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const sentencesOf = (fields: unknown): Readonly<Record<string, string>> =>
  isRecord(fields)
    ? Object.fromEntries(Object.entries(fields).map(([name, said]) => [name, String(said)]))
    : {}

const presentOf = (present: unknown): PresentRecord | null =>
  isRecord(present) && isRecord(present.values)
    ? { revision: typeof present.revision === 'number' ? present.revision : null, values: present.values }
    : null

/** Reads the refusal out of an answer's body; any other body becomes a neutral sentence. */
export const refusalIn = (status: number, body: unknown): ApiRefusal => {
  const error = isRecord(body) ? body.error : undefined
  if (!isRecord(error) || typeof error.message !== 'string')
    return new ApiRefusal(status, 'server.failed', inReadersLanguage(broken))
  return new ApiRefusal(
    status,
    String(error.code),
    error.message,
    sentencesOf(error.fields),
    presentOf(error.present),
  )
}
