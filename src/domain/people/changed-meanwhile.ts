import { type PresentRecord, type Refusal, refuse } from '../language/refusal.ts'
import { say, type Text } from '../language/say.ts'

type Values = Readonly<Record<string, unknown>>

const shown = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value)

const refusalNaming = (names: readonly string[], present: PresentRecord): Refusal => {
  const fields: Record<string, Text> = {}
  for (const name of names) {
    const now = shown(present.values[name])
    fields[name] =
      now === null ? say('Hiện để trống.', 'Now empty.') : say(`Hiện là “${now}”.`, `Now “${now}”.`)
  }
  return {
    ...refuse(
      'record.changed_meanwhile',
      say(
        'Người khác vừa sửa mục này. Hãy xem giá trị hiện tại rồi lưu lại nếu vẫn muốn đổi.',
        'Somebody else has just changed this. Look at the present values, then save again if you still want to.',
      ),
      409,
    ),
    fields,
    present,
  }
}

/**
 * Refuses a change that was made on an older revision of the record and would overwrite what has become of it
 * since: names each field that stands differently now. Null where the reader has seen the present revision.
 */
export const refusalToOverwrite = (
  present: Values,
  wanted: Values,
  revisions: { readonly seen: number; readonly present: number },
): Refusal | null => {
  if (revisions.seen === revisions.present) return null
  const names = Object.keys(wanted).filter((name) => shown(present[name]) !== shown(wanted[name]))
  return refusalNaming(names, { revision: revisions.present, values: present })
}

/**
 * The same for records that count no revisions: the change says what its maker saw of each field. A field that
 * stands otherwise than it was seen, or of which nothing is said, is not overwritten. Null where all was seen.
 */
export const refusalToOverwriteUnseen = (present: Values, wanted: Values, seen: Values): Refusal | null => {
  const told = (value: unknown): string => JSON.stringify(value ?? null)
  const names = Object.keys(wanted).filter((name) => {
    const now = told(present[name])
    return now !== told(seen[name]) && now !== told(wanted[name])
  })
  return names.length === 0 ? null : refusalNaming(names, { revision: null, values: present })
}
