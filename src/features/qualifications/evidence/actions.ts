import { Readable } from 'node:stream'
import { v7 as newId } from 'uuid'
import type { Database } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { noEvidenceFile, refusalBySize } from '../../../domain/qualifications/evidence-size.ts'
import { evidenceType, refusalToKeepEvidence } from '../../../domain/qualifications/evidence-type.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers, Download, type Upload } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { changingPerson, recordNotFound, requirePerson } from '../../people/actions.ts'
import { findFact } from '../../people/facts/store.ts'
import { addEvidence, openEvidence, removeEvidence } from './contract.ts'
import { deleteEvidence, fileParts, insertEvidence, keepFile, listEvidence } from './store.ts'

/** The whole file, which is small; stops listening as soon as it is too large. */
const takeIn = async (upload: Upload): Promise<Buffer> => {
  if (!(upload.content instanceof Readable)) throw new Refused(noEvidenceFile)
  const pieces: Buffer[] = []
  let bytes = 0
  // The request itself is not destroyed on refusal: its answer still has to be sent.
  for await (const piece of upload.content.iterator({ destroyOnReturn: false })) {
    bytes += (piece as Buffer).length
    const refusal = refusalBySize(bytes)
    if (refusal && bytes > 0) throw new Refused(refusal)
    pieces.push(piece as Buffer)
  }
  if (bytes === 0) throw new Refused(noEvidenceFile)
  return Buffer.concat(pieces)
}

const nameOf = (upload: Upload): string => upload.name.replaceAll(/[\p{Cc}\p{Cs}\ufffd]/gu, '_')

const add = async (context: Context, { params, body }: InputOf<typeof addEvidence>) => {
  const upload = body as Upload
  await requirePerson(context.database, context.scope, params.personId)
  const content = await takeIn(upload)
  const name = nameOf(upload)
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
