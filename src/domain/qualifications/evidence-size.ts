import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

/** Largest evidence file, in bytes. */
export const evidenceBytesMax = 20 * 1024 * 1024

export const noEvidenceFile = refuse(
  'evidence.no_file',
  say(
    'Tệp trống hoặc chưa có tệp nào. Hãy chọn một tệp PDF hoặc ảnh.',
    'There is no file, or it is empty. Choose a PDF or a picture.',
  ),
  400,
)

const tooLarge = refuse(
  'evidence.too_large',
  say(
    'Tệp lớn quá 20 MB. Hãy quét lại ở độ phân giải thấp hơn.',
    'The file is larger than 20 MB. Scan it again at a lower resolution.',
  ),
  413,
)

/** Why a file of so many bytes cannot be evidence; asked before it is sent and again as it arrives. */
export const refusalBySize = (bytes: number): Refusal | null => {
  if (bytes === 0) return noEvidenceFile
  return bytes > evidenceBytesMax ? tooLarge : null
}
