import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { personParams, removed } from '../../people/contract.ts'

const ofQualification = personParams.extend({ id: z.uuid() })
const one = ofQualification.extend({ evidenceId: z.uuid() })
const path = '/people/:personId/qualifications/:id/evidence'

export const addEvidence = contract({
  name: 'evidence.add',
  method: 'POST',
  path,
  summary: say('Gửi tệp minh chứng (PDF hoặc ảnh)', 'Send an evidence file (PDF or picture)'),
  action: 'qualifications.change',
  params: ofQualification,
  body: z.unknown(),
  carries: 'upload',
  response: z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.int() }),
})

export const openEvidence = contract({
  name: 'evidence.open',
  method: 'GET',
  path: `${path}/:evidenceId`,
  summary: say('Tải tệp minh chứng', 'Open an evidence file'),
  action: 'people.read',
  params: one,
  carries: 'download',
  response: z.unknown(),
})

export const removeEvidence = contract({
  name: 'evidence.remove',
  method: 'DELETE',
  path: `${path}/:evidenceId`,
  summary: say('Xóa tệp minh chứng', 'Remove an evidence file'),
  action: 'qualifications.change',
  params: one,
  response: removed,
})
