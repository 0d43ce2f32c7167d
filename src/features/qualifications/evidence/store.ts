import type { Database, Tx } from '../../../database/connect.ts'
import { dropFiles } from '../../../database/stored-file.ts'

export const insertEvidence = (
  tx: Tx,
  row: { personId: string; evidenceId: string; qualificationId: string; fileId: string },
) => tx.insertInto('evidence').values(row).execute()

/** The evidence of one qualification of the person. */
export const listEvidence = (database: Database, personId: string, qualificationId: string) =>
  database
    .selectFrom('evidence')
    .innerJoin('storedFile', 'storedFile.fileId', 'evidence.fileId')
    .select(['evidenceId', 'evidence.fileId', 'name', 'mediaType', 'bytes', 'sha256'])
    .where('personId', '=', personId)
    .where('qualificationId', '=', qualificationId)
    .orderBy('evidenceId')
    .execute()

export const deleteEvidence = async (
  tx: Tx,
  personId: string,
  { evidenceId, fileId }: { evidenceId: string; fileId: string },
): Promise<void> => {
  await tx
    .deleteFrom('evidence')
    .where('personId', '=', personId)
    .where('evidenceId', '=', evidenceId)
    .execute()
  await dropFiles(tx, [fileId])
}
