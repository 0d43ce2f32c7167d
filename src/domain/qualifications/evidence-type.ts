import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

/** A kind of file that may prove a qualification, told by its first bytes and never by its name. */
export type EvidenceType = { readonly mediaType: string; readonly extensions: readonly string[] }

const pdf: EvidenceType = { mediaType: 'application/pdf', extensions: ['pdf'] }
const png: EvidenceType = { mediaType: 'image/png', extensions: ['png'] }
const jpeg: EvidenceType = { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] }
const tiff: EvidenceType = { mediaType: 'image/tiff', extensions: ['tif', 'tiff'] }
const webp: EvidenceType = { mediaType: 'image/webp', extensions: ['webp'] }

/** All kinds that are taken. */
export const evidenceTypes: readonly EvidenceType[] = [pdf, png, jpeg, tiff, webp]

const signatures: readonly [EvidenceType, number, readonly number[]][] = [
  [pdf, 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [png, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [jpeg, 0, [0xff, 0xd8, 0xff]],
  [tiff, 0, [0x49, 0x49, 0x2a, 0x00]],
  [tiff, 0, [0x4d, 0x4d, 0x00, 0x2a]],
  [webp, 8, [0x57, 0x45, 0x42, 0x50]],
]

/** What the content is, or null where it is none of the kinds that prove anything. */
export const evidenceType = (content: Uint8Array): EvidenceType | null => {
  const found = signatures.find(([, offset, bytes]) =>
    bytes.every((byte, index) => content[offset + index] === byte),
  )
  return found?.[0] ?? null
}

/** Refuses a file that is no picture or PDF, or whose name says that it is something else. */
export const refusalToKeepEvidence = (name: string, content: Uint8Array): Refusal | null => {
  const type = evidenceType(content)
  if (!type)
    return refuse(
      'evidence.unknown_kind',
      say(
        'Tệp này không phải PDF hay ảnh (PNG, JPEG, TIFF, WebP). Hãy quét hoặc chụp văn bằng rồi gửi lại.',
        'This file is neither a PDF nor a picture (PNG, JPEG, TIFF, WebP). Scan or photograph the diploma and send that.',
      ),
      415,
    )
  const extension = name.includes('.') ? name.split('.').at(-1)?.toLowerCase() : undefined
  if (extension === undefined || type.extensions.includes(extension)) return null
  return refuse(
    'evidence.lying_name',
    say(
      `Tên tệp ghi “.${extension}” nhưng nội dung là ${type.mediaType}. Hãy kiểm tra rồi gửi đúng tệp.`,
      `The name says “.${extension}” but the content is ${type.mediaType}. Check and send the right file.`,
    ),
    415,
  )
}
