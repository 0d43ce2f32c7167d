import { expect, test } from 'vitest'
import { evidenceType, refusalToKeepEvidence } from './evidence-type.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test('a file is what its first bytes say', () => {
  expect(evidenceType(bytes('%PDF-1.7'))?.mediaType).toBe('application/pdf')
  expect(evidenceType(bytes('\x89PNG\r\n\x1a\n'))?.mediaType).toBe('image/png')
  expect(evidenceType(bytes('RIFF....WEBPVP8 '))?.mediaType).toBe('image/webp')
  expect(evidenceType(bytes('MZ'))).toBeNull()
  expect(evidenceType(bytes(''))).toBeNull()
  expect(evidenceType(bytes('<svg xmlns="…">'))).toBeNull()
})

test('a name that lies about the content is refused', () => {
  expect(refusalToKeepEvidence('bằng.pdf', bytes('%PDF-1.4'))).toBeNull()
  expect(refusalToKeepEvidence('bằng', bytes('%PDF-1.4'))).toBeNull()
  expect(refusalToKeepEvidence('bằng.PNG', bytes('%PDF-1.4'))?.code).toBe('evidence.lying_name')
  expect(refusalToKeepEvidence('bằng.pdf', bytes('MZ'))?.code).toBe('evidence.unknown_kind')
})
