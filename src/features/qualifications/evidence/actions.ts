import { Readable } from 'node:stream'
import { v7 as newId } from 'uuid'
import type { Database } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { fileParts, keepFile } from '../../../database/stored-file.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { noEvidenceFile, refusalBySize } from '../../../domain/qualifications/evidence-size.ts'
import { evidenceType, refusalToKeepEvidence } from '../../../domain/qualifications/evidence-type.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers, Download, type Upload } from '../../../kit/http/route.ts'
import { keptName, wholeUpload } from '../../../kit/http/whole-upload.ts'
import type { Context } from '../../access/context.ts'
import { changingPerson, recordNotFound, requirePerson } from '../../people/actions.ts'
import { findFact } from '../../people/facts/store.ts'
import { addEvidence, openEvidence, removeEvidence } from './contract.ts'
import { deleteEvidence, insertEvidence, listEvidence } from './store.ts'

const add = async (context: Context, { params, body }: InputOf<typeof addEvidence>) => {
  const upload = body as Upload
  await requirePerson(context.database, context.scope, params.personId)
  const content = await wholeUpload(upload, noEvidenceFile, refusalBySize)
  const name = keptName(upload)
  const refusal = refusalToKeepEvidence(name, content)
  const mediaType = evidenceType(content)?.mediaType
  if (refusal || !mediaType) throw new Refused(refusal ?? noEvidenceFile)
  return changingPerson(context, params.personId, 'qualifications.change', async (tx, { personId }) => {
    if (!(await findFact(tx, 'qualification', personId, params.id))) throw new Refused(recordNotFound)
    const { fileId, sha256 } = await keepFile(tx, { name, mediaType, content }, context.actor.id)
    const evidenceId = newId()
    await insertEvidence(tx, { personId, evidenceId, qualificationId: params.id, fileId })
    const shown = { name, mediaType, bytes: content.length }
    await record(tx, context.actor, {
      action: 'qualifications.change',
      subjectKind: 'evidence',
      subjectId: params.id,
      personId,
      after: { evidenceId, ...shown, sha256 },
    })
    return { id: evidenceId, ...shown }
  })
}

const findEvidence = async (database: Database, at: InputOf<typeof openEvidence>['params']) => {
  const all = await listEvidence(database, at.personId, at.id)
  const found = all.find(({ evidenceId }) => evidenceId === at.evidenceId)
  if (!found) throw new Refused(recordNotFound)
  return found
}

/** Who takes a diploma away is written down, like who sent it. */
const open = async ({ database, scope, actor }: Context, { params }: InputOf<typeof openEvidence>) => {
  const { personId, id, evidenceId } = params
  await requirePerson(database, scope, personId)
  const { name, mediaType, fileId } = await findEvidence(database, params)
  await database.transaction().execute((tx) =>
    record(tx, actor, {
      action: openEvidence.action,
      subjectKind: 'evidence',
      subjectId: id,
      personId,
      after: { evidenceId, fileName: name },
    }),
  )
  return new Download(name, mediaType, Readable.from(fileParts(database, fileId)))
}

const remove = (context: Context, { params }: InputOf<typeof removeEvidence>) =>
  changingPerson(context, params.personId, 'qualifications.change', async (tx, { personId }) => {
    const { evidenceId, fileId, name, sha256 } = await findEvidence(tx, params)
    await deleteEvidence(tx, personId, { evidenceId, fileId })
    await record(tx, context.actor, {
      action: 'qualifications.change',
      subjectKind: 'evidence',
      subjectId: params.id,
      personId,
      before: { evidenceId, name, sha256 },
    })
    return { ok: true as const }
  })

export const routes = [
  answers(addEvidence, add),
  answers(openEvidence, open),
  answers(removeEvidence, remove),
]
