import { say } from '../language/say.ts'
import type { Reading } from './cell-reading.ts'
import { said, unread } from './cell-reading.ts'
import { error } from './problem.ts'

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads the registry's own id, as an exported file carries it. */
export const readRecordId = (text: string): Reading<string> => {
  const id = text.trim().toLowerCase()
  if (id === '') return said<string>(null)
  if (pattern.test(id)) return said(id)
  return unread(
    error(
      'record-id.unreadable',
      say(
        `“${text.slice(0, 60)}” không phải mã hồ sơ của hệ thống. Hãy giữ nguyên cột này như khi tải về, hoặc để trống.`,
        `“${text.slice(0, 60)}” is no record id of this system. Leave the column as it was exported, or empty.`,
      ),
      [''],
    ),
  )
}
