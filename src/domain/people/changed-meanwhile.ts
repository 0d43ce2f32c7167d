import { type Refusal, refuse } from '../language/refusal.ts'
import { say, type Text } from '../language/say.ts'

const shown = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value)

/**
 * Refuses a change that was made on an older revision of the record and would overwrite what has become of it
 * since: names each field that stands differently now. Null where the reader has seen the present revision.
 */
export const refusalToOverwrite = (
  present: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
  revisions: { readonly seen: number; readonly present: number },
): Refusal | null => {
  if (revisions.seen === revisions.present) return null
  const fields: Record<string, Text> = {}
  for (const [name, value] of Object.entries(wanted)) {
    const now = shown(present[name])
    if (now === shown(value)) continue
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
  }
}
