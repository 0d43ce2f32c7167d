import { Readable } from 'node:stream'
import { record } from '../../../../database/ledger.ts'
import { dropFiles, fileParts, keepFile } from '../../../../database/stored-file.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { refusalToWithdraw } from '../../../../domain/people/correction/deciding.ts'
import { noEvidenceFile, refusalBySize } from '../../../../domain/qualifications/evidence-size.ts'
import { evidenceType, refusalToKeepEvidence } from '../../../../domain/qualifications/evidence-type.ts'
import type { InputOf } from '../../../../kit/http/contract.ts'
import { answers, Download, type Upload } from '../../../../kit/http/route.ts'
import { keptName, wholeUpload } from '../../../../kit/http/whole-upload.ts'
import type { Context } from '../../../access/context.ts'
import { requestNotFound } from '../actions.ts'
import { holdOwnRequest } from '../asking/actions.ts'
import { requireRequest } from '../deciding/actions.ts'
import { fileOf, holdFile } from '../store.ts'
import { openRequestFile, sendRequestFile } from './contract.ts'

const send = async (context: Context, { params, body }: InputOf<typeof sendRequestFile>) => {
  const upload = body as Upload
  const content = await wholeUpload(upload, noEvidenceFile, refusalBySize)
  const name = keptName(upload)
  const refusal = refusalToKeepEvidence(name, content)
  const mediaType = evidenceType(content)?.mediaType
  if (refusal || !mediaType) throw new Refused(refusal ?? noEvidenceFile)
  return context.database.transaction().execute(async (tx) => {
    const request = await holdOwnRequest(tx, context, params.requestId)
    const closed = refusalToWithdraw(request.state)
    if (closed) throw new Refused(closed)
    const { fileId, sha256 } = await keepFile(tx, { name, mediaType, content }, context.actor.id)
    await holdFile(tx, request.personId, request.requestId, fileId)
    // One file per request: a second one takes the place of the first.
    await dropFiles(tx, request.fileId ? [request.fileId] : [])
    await record(tx, context.actor, {
      action: sendRequestFile.action,
      subjectKind: 'correction',
      subjectId: request.requestId,
      personId: request.personId,
      after: { subject: request.subject, bytes: content.length, sha256 },
    })
    return { name }
  })
}

const open = async (context: Context, { params }: InputOf<typeof openRequestFile>) => {
  const { database, actor } = context
  const { personId, requestId, fileId } = await requireRequest(context, params)
  const file = fileId ? await fileOf(database, fileId) : undefined
  if (!file) throw new Refused(requestNotFound)
  await database.transaction().execute((tx) =>
    record(tx, actor, {
      action: openRequestFile.action,
      subjectKind: 'reading',
      subjectId: requestId,
      personId,
      after: { fileName: file.name },
    }),
  )
  return new Download(file.name, file.mediaType, Readable.from(fileParts(database, file.fileId)))
}

export const routes = [answers(sendRequestFile, send), answers(openRequestFile, open)]
