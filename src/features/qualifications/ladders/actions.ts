import type { Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { listBuilds } from '../../../database/make-counts.ts'
import { refusalToRemoveSet } from '../../../domain/counting/set-removal.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { refusalToOverwrite } from '../../../domain/people/changed-meanwhile.ts'
import { asInForms } from '../../../domain/qualifications/as-in-forms.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import {
  addLadder,
  addLevel,
  changeLadder,
  changeLevel,
  listFields,
  listLadders,
  listTerms,
  removeLadder,
  removeLevel,
} from './contract.ts'
import { idOfCode } from './import.ts'
import { usesOfSets } from './sets/removal/store.ts'
import {
  deleteLadder,
  deleteLevel,
  insertLadder,
  insertLevel,
  isLevelUsed,
  listAllLadders,
  listFieldRows,
  listLevels,
  listMembers,
  listSets,
  listTermRows,
  lockLadder,
  lockLevel,
  updateLadder,
  updateLevel,
} from './store.ts'

const ok = { ok: true as const }

export const notFound = (kind: 'ladder' | 'level' | 'set') =>
  new Refused(
    refuse(
      `${kind}.not_found`,
      say('Không có mục này. Hãy tải lại trang.', 'There is no such entry. Load the page again.'),
      404,
    ),
  )

export const codeTaken = new Refused(
  refuse(
    'ladder.code_taken',
    say('Mã này đã có. Hãy chọn mã khác.', 'This code exists. Choose another.'),
    409,
  ),
)

const readOnly = say(
  'Chỉ quản trị viên được sửa các bậc và nhóm tính.',
  'Only an administrator changes ladders and sets.',
)

const levelUsed = new Refused(
  refuse(
    'level.in_use',
    say(
      'Bậc này đang được dùng nên không xóa được. Hãy đặt ngày kết thúc cho bậc.',
      'This level is in use and cannot be removed. Give it a last day instead.',
    ),
    409,
  ),
)

const ladderUsed = new Refused(
  refuse(
    'ladder.in_use',
    say(
      'Hệ này còn có bậc nên không xóa được. Hãy đặt ngày kết thúc cho hệ.',
      'This ladder has levels and cannot be removed. Give it a last day instead.',
    ),
    409,
  ),
)

const beforeItBegins = say(
  'Ngày hết hiệu lực phải sau ngày bắt đầu.',
  'The day it ends must come after the day it begins.',
)

export const emptyPeriod = new Refused({
  ...refuse('period.empty', beforeItBegins),
  fields: { to: beforeItBegins },
})

const refuseEmptyPeriod = ({ from, to }: { from: string; to: string }): void => {
  if (from >= to) throw emptyPeriod
}

/** Refuses what would overwrite what the editor has not seen. */
export const refuseStale = (...facts: Parameters<typeof refusalToOverwrite>): void => {
  const stale = refusalToOverwrite(...facts)
  if (stale) throw new Refused(stale)
}

const period = (row: { fromDay: string; toDay: string }) => ({ from: row.fromDay, to: row.toDay })
const nameOf = (row: { nameVi: string; nameEn: string }) => say(row.nameVi, row.nameEn)

/** Ladders with their levels, sets with their members, all with their days. */
const showLadders = async ({ database, scope }: Context) => {
  const [ladders, levels, sets, members, builds] = [
    await listAllLadders(database),
    await listLevels(database),
    await listSets(database),
    await listMembers(database),
    await listBuilds(database),
  ]
  const mayChange = scope.allows('profile.change')
  const uses = mayChange
    ? await usesOfSets(
        database,
        sets.map(({ code }) => code),
      )
    : null
  const refusalOf = (code: string) => {
    const used = uses?.get(code)
    return used ? (refusalToRemoveSet(used)?.text ?? null) : readOnly
  }
  return {
    ladders: ladders.map((ladder) => ({
      ...ladder,
      ...period(ladder),
      name: nameOf(ladder),
      levels: levels
        .filter(({ ladderCode }) => ladderCode === ladder.code)
        .map((level) => ({
          ...level,
          ...period(level),
          name: nameOf(level),
          short: say(level.shortVi, level.shortEn),
        })),
    })),
    sets: sets.map((set) => ({
      ...set,
      name: nameOf(set),
      members: members.filter(({ setCode }) => setCode === set.code),
      counting:
        builds
          .filter(({ setCode }) => setCode === set.code)
          .map(({ people, peopleInAll }) => ({ people, inAll: peopleInAll }))[0] ?? null,
      refusals: { removal: refusalOf(set.code) },
    })),
    refusals: { change: mayChange ? null : readOnly },
  }
}

type Names = { name: { vi: string; en: string } }
export const nameColumns = ({ name }: Names) => ({ nameVi: name.vi, nameEn: name.en })

type LadderBody = Omit<InputOf<typeof changeLadder>['body'], 'revision'>
type LevelBody = Omit<InputOf<typeof changeLevel>['body'], 'revision'>

const ladderRow = (body: LadderBody) => {
  refuseEmptyPeriod(body)
  return { ...nameColumns(body), source: body.source, fromDay: body.from, toDay: body.to }
}

const levelRow = (body: LevelBody) => {
  refuseEmptyPeriod(body)
  const { name, short, from, to, synonyms, ...rest } = body
  return {
    ...rest,
    ...nameColumns({ name }),
    shortVi: short.vi,
    shortEn: short.en,
    synonyms: JSON.stringify(synonyms),
    fromDay: from,
    toDay: to,
  }
}

type Note = (kind: string, code: string, before: object | null, after: object | null) => Promise<void>

/** Changes lists in a transaction; `note` writes each change to the ledger. */
export const changeProfile = <Result>(
  { database, actor }: Context,
  work: (tx: Tx, note: Note) => Promise<Result>,
) =>
  database.transaction().execute((tx) =>
    work(tx, (kind, code, before, after) =>
      record(tx, actor, {
        action: 'profile.change',
        subjectKind: kind,
        subjectId: idOfCode(kind, code),
        before,
        after,
      }),
    ),
  )

const enterLadder = (context: Context, { body: { code, ...body } }: InputOf<typeof addLadder>) =>
  changeProfile(context, async (tx, note) => {
    if (await lockLadder(tx, code)) throw codeTaken
    const row = { code, ...ladderRow(body) }
    await insertLadder(tx, { ...row, position: (await listAllLadders(tx)).length })
    await note('ladder', code, null, row)
    return { ...ok, revision: 1 }
  })

const alterLadder = (context: Context, { params: { code }, body }: InputOf<typeof changeLadder>) =>
  changeProfile(context, async (tx, note) => {
    const before = await lockLadder(tx, code)
    if (!before) throw notFound('ladder')
    const { revision: seen, ...wanted } = body
    const row = ladderRow(wanted)
    refuseStale(asInForms(before), asInForms(row), { seen, present: before.revision })
    const revision = before.revision + 1
    await updateLadder(tx, code, { ...row, revision })
    await note('ladder', code, before, { ...row, code, revision })
    return { ...ok, revision }
  })

const dropLadder = (context: Context, code: string) =>
  changeProfile(context, async (tx, note) => {
    const before = await lockLadder(tx, code)
    if (!before) throw notFound('ladder')
    if ((await listLevels(tx)).some(({ ladderCode }) => ladderCode === code)) throw ladderUsed
    await deleteLadder(tx, code)
    await note('ladder', code, before, null)
    return ok
  })

const enterLevel = (context: Context, { body: { code, ladderCode, ...body } }: InputOf<typeof addLevel>) =>
  changeProfile(context, async (tx, note) => {
    if (!(await lockLadder(tx, ladderCode))) throw notFound('ladder')
    if (await lockLevel(tx, code)) throw codeTaken
    const row = { code, ladderCode, ...levelRow(body) }
    await insertLevel(tx, row)
    await note('level', code, null, { ...row, synonyms: body.synonyms })
    return { ...ok, revision: 1 }
  })

const alterLevel = (context: Context, { params: { code }, body }: InputOf<typeof changeLevel>) =>
  changeProfile(context, async (tx, note) => {
    const before = await lockLevel(tx, code)
    if (!before) throw notFound('level')
    const { revision: seen, ...wanted } = body
    const row = levelRow(wanted)
    refuseStale(asInForms(before), asInForms(row), { seen, present: before.revision })
    const revision = before.revision + 1
    await updateLevel(tx, code, { ...row, revision })
    await note('level', code, before, { ...row, code, synonyms: body.synonyms, revision })
    return { ...ok, revision }
  })

const dropLevel = (context: Context, code: string) =>
  changeProfile(context, async (tx, note) => {
    const before = await lockLevel(tx, code)
    if (!before) throw notFound('level')
    if (await isLevelUsed(tx, code)) throw levelUsed
    await deleteLevel(tx, code)
    await note('level', code, before, null)
    return ok
  })

export const routes = [
  answers(listLadders, showLadders),
  answers(listTerms, async ({ database }: Context, { query }) => ({
    terms: (await listTermRows(database, query.list)).map((row) => ({
      ...row,
      ...period(row),
      name: nameOf(row),
    })),
  })),
  answers(listFields, async ({ database }: Context) => ({
    fields: (await listFieldRows(database)).map((row) => ({ ...row, name: nameOf(row) })),
  })),
  answers(addLadder, enterLadder),
  answers(changeLadder, alterLadder),
  answers(removeLadder, (context: Context, { params }) => dropLadder(context, params.code)),
  answers(addLevel, enterLevel),
  answers(changeLevel, alterLevel),
  answers(removeLevel, (context: Context, { params }) => dropLevel(context, params.code)),
]
