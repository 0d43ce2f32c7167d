import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { showImport } from '../contract.ts'

/** The largest file that may be sent. */
export const uploadBytesMax = 100 * 1024 * 1024

export const uploadFile = contract({
  name: 'imports.upload',
  method: 'POST',
  path: '/imports',
  summary: say('Tải tệp lên để nhập', 'Send a file to import'),
  action: 'imports.run',
  body: z.unknown(),
  response: showImport.response,
  carries: 'upload',
})
