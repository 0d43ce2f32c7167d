import { Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import { isProven, proofOf } from '../../../../domain/ledger/proof.ts'
import { sha256 } from '../../../../kit/digest.ts'
import { answers, Download } from '../../../../kit/http/route.ts'
import type { Context } from '../../context.ts'
import { openProof } from '../contract.ts'
import { findPlaced, findSeal, isClosed, leavesOf } from './store.ts'

const notSealed = refuse(
  'ledger.not_sealed',
  say(
    'Mục này chưa được niêm phong, hoặc không có. Hãy thử lại sau vài giây.',
    'This entry is not sealed yet, or is not there. Try again in a few seconds.',
  ),
  404,
)

const closedEntry = refuse(
  'ledger.closed_entry',
  say(
    'Mục này nói về một người đã xóa danh tính nên không xem được nữa. Sổ xuất cho thanh tra vẫn chứng minh được niêm phong.',
    'This entry is about somebody who was erased and is shown no more. The export for an inspector still proves the seal.',
  ),
  410,
)

const noProof = refuse(
  'ledger.not_proven',
  say(
    'Mục này không còn như khi niêm phong. Hãy chạy ./vuon ledger verify.',
    'This entry is not as it was sealed. Run ./vuon ledger verify.',
  ),
  409,
)

const open = async ({ database, scope }: Context, entryId: string) => {
  scope.reach('ledger.read')
  if (await isClosed(database, entryId)) throw new Refused(closedEntry)
  const placed = await findPlaced(database, entryId)
  const seal = placed && (await findSeal(database, placed.number))
  if (!placed || !seal) throw new Refused(notSealed)
  const proof = proofOf(sha256, seal, await leavesOf(database, seal.number), placed)
  if (!isProven(sha256, proof)) throw new Refused(noProof)
  const content = Buffer.from(`${JSON.stringify(proof, null, 2)}\n`)
  return new Download(`ledger-proof-${entryId}.json`, 'application/json', content)
}

export const proofRoute = answers(openProof, (context: Context, { params }) => open(context, params.entryId))
