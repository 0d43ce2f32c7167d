import type { Verification } from '../../src/domain/qualifications/verification.ts'
import { addQualification, verifyQualification } from '../../src/features/qualifications/contract.ts'
import type { Visitor } from '../world.ts'

/** A qualification in words: whose, at which level, and how far it has been looked at. Returns the id. */
export const holds = async (
  visitor: Visitor,
  personId: string,
  levelCode: string,
  verification: Verification = 'unverified',
): Promise<string> => {
  const params = { personId }
  const { id } = await visitor.ask(addQualification, { params, body: { levelCode, awarded: '2012' } })
  if (verification === 'unverified') return id
  const body = { revision: 1, verification, reason: 'Kiểm tra' }
  await visitor.ask(verifyQualification, { params: { personId, id }, body })
  return id
}
