import { z } from 'zod'
import { type Refusal, Refused, refuse } from '../../domain/language/refusal.ts'
import { say, type Text } from '../../domain/language/say.ts'

const sentences: Partial<Record<z.core.$ZodIssueCode, (issue: z.core.$ZodIssue) => Text>> = {
  invalid_type: (issue) =>
    issue.input === undefined
      ? say('Hãy điền mục này.', 'Fill in this field.')
      : say('Giá trị không đúng loại cần nhập.', 'The value is not of the kind that belongs here.'),
  too_small: () => say('Giá trị quá ngắn hoặc quá nhỏ.', 'The value is too short or too small.'),
  too_big: () => say('Giá trị quá dài hoặc quá lớn.', 'The value is too long or too large.'),
  invalid_format: () => say('Giá trị không đúng dạng.', 'The value is not written in the right form.'),
  invalid_value: () => say('Hãy chọn một trong các giá trị cho sẵn.', 'Choose one of the values offered.'),
  unrecognized_keys: () => say('Có mục thừa, không nhận.', 'There is a field too many here.'),
}

const fallback = say('Giá trị này không dùng được.', 'This value cannot be used.')

/** A schema may refuse with its own sentence: its message is then 'vi ¦ en'. */
const sentenceOf = (issue: z.core.$ZodIssue): Text => {
  const [vi, en] = issue.message.split(' ¦ ')
  if (vi && en) return say(vi, en)
  return sentences[issue.code as z.core.$ZodIssueCode]?.(issue) ?? fallback
}

/** Turns what a schema found into one refusal that names each field. */
export const refusalFrom = (error: Pick<z.core.$ZodError, 'issues'>): Refusal => ({
  ...refuse(
    'request.invalid',
    say(
      'Có mục chưa đúng. Hãy sửa các mục được đánh dấu rồi gửi lại.',
      'Some fields are not right. Mend the marked ones and send again.',
    ),
    400,
  ),
  fields: Object.fromEntries(
    error.issues.map((issue) => [issue.path.map(String).join('.') || 'body', sentenceOf(issue)]),
  ),
})

const unprintable = say(
  'Có ký tự không in được. Hãy gõ lại bằng tay mục này.',
  'There is a character that cannot be kept. Type this field again by hand.',
)

const depthMax = 60

/** Where a NUL hides in the value, which no text of PostgreSQL can hold, or where it nests without end. */
const placeOfNul = (value: unknown, path: string, depth = 0): string | null => {
  if (typeof value === 'string') return value.includes('\0') ? path : null
  if (typeof value !== 'object' || value === null) return null
  if (depth > depthMax) return path.slice(0, 200)
  for (const [name, inner] of Object.entries(value)) {
    const place = name.includes('\0') ? path : placeOfNul(inner, path ? `${path}.${name}` : name, depth + 1)
    if (place !== null) return place
  }
  return null
}

/** Reads one part of a request by its schema, or refuses. */
export const readInput = (schema: z.ZodType | undefined, value: unknown): unknown => {
  if (!schema) return undefined
  const nul = placeOfNul(value, '')
  if (nul !== null)
    throw new Refused({ ...refusalFrom({ issues: [] }), fields: { [nul || 'body']: unprintable } })
  const result = z.safeParse(schema, value, { reportInput: true })
  if (!result.success) throw new Refused(refusalFrom(result.error))
  return result.data
}
