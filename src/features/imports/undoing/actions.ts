import type { Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { keepingCounts } from '../../../database/summary.ts'
import { type Refusal, Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import type { PersonFacts } from '../../../domain/people/person.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { reverse } from '../../units/lineage/reversal/actions.ts'
import { requireImport, summaryOf } from '../actions.ts'
import type { FactRows } from '../facts/store.ts'
import { waitForOtherRuns } from '../store.ts'
import { importTurns } from '../turns/actions.ts'
import { deleteUnits, holdersOfUnits } from '../unit-plan/store.ts'
import { deleteFacts, replaceFacts, updateIdentities } from '../writing/changed/store.ts'
import { loadPeople } from '../writing/store.ts'
import { undoImport } from './contract.ts'
import {
  deletePeople,
  type Entry,
  entriesOf,
  finishUndo,
  hasItsFile,
  laterChanges,
  peopleWithAccounts,
  restoreSealed,
  standingEvents,
} from './store.ts'

const notDone = refuse(
  'import.not_done',
  say(
    'Chỉ hoàn tác được lần nhập đã chạy xong và chưa hoàn tác.',
    'Only an import that has run and was not taken back can be undone.',
  ),
  409,
)
const pastItsTime = refuse(
  'import.past_its_time',
  say(
    'Tệp và các dòng của lần nhập này đã xóa theo quy tắc lưu giữ nên không hoàn tác được nữa.',
    'The file and rows of this import have gone by the rules of retention, so it can no longer be undone.',
  ),
  409,
)
const depended = (names: readonly string[]): Refusal => {
  const some = names.slice(0, 5).join('; ') + (names.length > 5 ? '…' : '')
  return refuse(
    'import.depended_on',
    say(
      `Không hoàn tác được vì về sau đã có thay đổi dựa vào lần nhập này: ${some}. Hãy hoàn tác hoặc sửa các thay đổi đó trước.`,
      `This cannot be undone, because later changes depend on it: ${some}. Undo or mend those first.`,
    ),
    409,
  )
}

type List = 'memberships' | 'services' | 'posts' | 'qualifications' | 'studies'
/** How the ledger tells facts: as they were written, with their ids. */
type Said = {
  readonly [Name in List]?: readonly (PersonFacts[Name][number] & { readonly id: string })[]
} & Partial<Pick<PersonFacts, 'staffCode' | 'fullName' | 'sex' | 'born'>>

const peoplePerBatch = 5000

/** The facts of one side of the ledger's entries, as rows. */
const factsOf = (entries: readonly Entry[], side: 'before' | 'after'): FactRows => {
  const rows = <Fact>(list: (said: Said) => readonly (Fact & { readonly id: string })[] | undefined) =>
    entries.flatMap(({ subjectId: personId, [side]: said }) =>
      (list((said ?? {}) as Said) ?? []).map((fact) => ({ personId, id: fact.id, fact })),
    )
  return {
    memberships: rows((said) => said.memberships),
    services: rows((said) => said.services),
    posts: rows((said) => said.posts),
    qualifications: rows((said) => said.qualifications),
    studies: rows((said) => said.studies),
  }
}

const restoreChanged = async (tx: Tx, context: Context, entries: readonly Entry[]): Promise<void> => {
  const ids = entries.map(({ subjectId }) => subjectId)
  const known = await loadPeople(tx, context.vault, ids, { sensitive: false, lock: true })
  const renamed = entries.flatMap(({ subjectId, before }) => {
    const now = known.get(subjectId)?.facts
    if (!now) return []
    const {
      staffCode = now.staffCode,
      fullName = now.fullName,
      sex = now.sex,
      born = now.born,
    } = (before ?? {}) as Said
    return [{ before: now, after: { ...now, staffCode, fullName, sex, born } }]
  })
  await updateIdentities(
    tx,
    renamed.filter(({ before, after }) =>
      (['staffCode', 'fullName', 'sex', 'born'] as const).some((field) => before[field] !== after[field]),
    ),
  )
  await deleteFacts(tx, factsOf(entries, 'after'))
  await replaceFacts(tx, factsOf(entries, 'before'))
}

const undoPeople = async (tx: Tx, context: Context, importId: string): Promise<number> => {
  const entries = await entriesOf(tx, importId, 'person')
  for (let start = 0; start < entries.length; start += peoplePerBatch) {
    const batch = entries.slice(start, start + peoplePerBatch)
    const fresh = batch.filter(({ before }) => before === null).map(({ subjectId }) => subjectId)
    const linked = await peopleWithAccounts(tx, fresh)
    if (linked.length > 0) throw new Refused(depended(linked))
    await keepingCounts(
      tx,
      batch.map(({ subjectId }) => subjectId),
      async () => {
        await restoreChanged(
          tx,
          context,
          batch.filter(({ before }) => before !== null),
        )
        await deletePeople(tx, fresh)
      },
    )
    await record(
      tx,
      context.actor,
      ...batch.map(({ subjectId, before, after }) => ({
        action: 'people.change',
        subjectKind: 'person',
        subjectId,
        personId: subjectId,
        causeId: importId,
        before: after,
        after: before,
      })),
    )
  }
  await restoreSealed(tx, importId)
  return entries.length
}

/** Takes back the renamings that the import brought, the last first; those taken back by hand are left. */
const undoRenamings = async (tx: Tx, context: Context, importId: string): Promise<void> => {
  for (const eventId of await standingEvents(tx, importId)) await reverse(tx, context, eventId)
}

const undoUnits = async (tx: Tx, context: Context, importId: string): Promise<number> => {
  const entries = await entriesOf(tx, importId, 'unit')
  const fresh = entries.filter(({ before }) => before === null).map(({ subjectId }) => subjectId)
  const held = await holdersOfUnits(tx, fresh)
  if (held.length > 0) throw new Refused(depended(held))
  if (fresh.length > 0) await deleteUnits(tx, fresh)
  await record(
    tx,
    context.actor,
    ...entries.map(({ subjectId, before, after }) => ({
      action: 'units.change',
      subjectKind: 'unit',
      subjectId,
      causeId: importId,
      before: after,
      after: before,
    })),
  )
  return entries.length
}

/** Takes an import back whole, or refuses and says what depends on it. */
export const undo = async (context: Context, importId: string) => {
  const found = await requireImport(context, importId)
  if (found.state !== 'done') throw new Refused(notDone)
  if (!(await hasItsFile(context.database, importId))) throw new Refused(pastItsTime)
  await context.database.transaction().execute(async (tx) => {
    await waitForOtherRuns(tx)
    if (!(await finishUndo(tx, importId))) throw new Refused(notDone)
    const later = await laterChanges(tx, importId)
    if (later.length > 0) throw new Refused(depended(later))
    await undoPeople(tx, context, importId)
    await undoRenamings(tx, context, importId)
    await undoUnits(tx, context, importId)
  })
  return summaryOf(await requireImport(context, importId))
}

export const routes = [
  answers(undoImport, (context: Context, { params: { importId } }) =>
    importTurns.take(() => undo(context, importId)),
  ),
]
