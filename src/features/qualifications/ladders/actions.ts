import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { rebuildSummary } from '../../../database/rebuild-summary.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { shared } from '../../../domain/time/day.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import {
  addLadder,
  addLevel,
  addMember,
  changeLadder,
  changeLevel,
  changeMember,
  listFields,
  listLadders,
  listTerms,
  removeLevel,
} from './contract.ts'
import { idOfCode, renewCountingOrders } from './import.ts'
import {
  deleteLevel,
  insertLadder,
  insertLevel,
  insertMember,
  isLevelUsed,
  listAllLadders,
  listFieldRows,
  listLevels,
  listMembers,
  listOrders,
  listSets,
  listTermRows,
  lockLadder,
  lockLevel,
  lockSet,
  updateLadder,
  updateLevel,
  updateMember,
} from './store.ts'

const ok = { ok: true as const }

const notFound = (kind: 'ladder' | 'level' | 'set' | 'member') =>
  new Refused(
    refuse(
      `${kind}.not_found`,
      say('Không có mục này. Hãy tải lại trang.', 'There is no such entry. Load the page again.'),
      404,
    ),
  )

const codeTaken = new Refused(
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

const twice = new Refused(
  refuse(
    'set.level_twice',
    say(
      'Bậc này đã thuộc nhóm trong thời gian ấy. Hãy kết thúc lần trước hoặc đổi ngày.',
      'The level already belongs to the set in that time. End that first or change the days.',
    ),
    409,
  ),
)

const refuseEmptyPeriod = ({ from, to }: { from: string; to: string }): void => {
  if (from < to) return
  throw new Refused(
    refuse(
      'period.empty',
      say('Ngày bắt đầu phải trước ngày kết thúc.', 'The first day must come before the last.'),
    ),
  )
}

const period = (row: { fromDay: string; toDay: string }) => ({ from: row.fromDay, to: row.toDay })
const nameOf = (row: { nameVi: string; nameEn: string }) => say(row.nameVi, row.nameEn)

/** Ladders with their levels, sets with their members, all with their days. */
const showLadders = async ({ database, scope }: Context) => {
  const [ladders, levels, sets, members] = [
    await listAllLadders(database),
    await listLevels(database),
    await listSets(database),
    await listMembers(database),
  ]
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
      members: members
        .filter(({ setCode }) => setCode === set.code)
        .map((member) => ({ ...member, id: member.memberId })),
    })),
    refusals: { change: scope.allows('profile.change') ? null : readOnly },
  }
}

type Names = { name: { vi: string; en: string } }
const nameColumns = ({ name }: Names) => ({ nameVi: name.vi, nameEn: name.en })

const ladderRow = (body: InputOf<typeof changeLadder>['body']) => {
  refuseEmptyPeriod(body)
  return { ...nameColumns(body), source: body.source, fromDay: body.from, toDay: body.to }
}

const levelRow = (body: InputOf<typeof changeLevel>['body']) => {
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

const changeProfile = <Result>({ database, actor }: Context, work: (tx: Tx, note: Note) => Promise<Result>) =>
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

type Note = (kind: string, code: string, before: object | null, after: object | null) => Promise<void>

const saveLadder = (
  context: Context,
  code: string,
  body: InputOf<typeof changeLadder>['body'],
  isNew: boolean,
) =>
  changeProfile(context, async (tx, note) => {
    const before = await lockLadder(tx, code)
    if (isNew && before) throw codeTaken
    if (!isNew && !before) throw notFound('ladder')
    const row = ladderRow(body)
    if (before) await updateLadder(tx, code, row)
    else await insertLadder(tx, { code, position: (await listAllLadders(tx)).length, ...row })
    await note('ladder', code, before ?? null, { code, ...row })
    return ok
  })

const saveLevel = (
  context: Context,
  code: string,
  body: InputOf<typeof changeLevel>['body'],
  ladderCode: string | null,
) =>
  changeProfile(context, async (tx, note) => {
    const before = await lockLevel(tx, code)
    if (ladderCode && before) throw codeTaken
    if (!ladderCode && !before) throw notFound('level')
    const row = levelRow(body)
    if (!ladderCode) await updateLevel(tx, code, row)
    else if (await lockLadder(tx, ladderCode)) await insertLevel(tx, { code, ladderCode, ...row })
    else throw notFound('ladder')
    await note('level', code, before ?? null, { ...row, code, synonyms: body.synonyms })
    return ok
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

/** Changes the members of a set; where that changes what the summary keeps, makes the summary anew. */
const changeSet = <Result>(
  context: Context,
  setCode: string,
  work: (tx: Tx, note: Note) => Promise<Result>,
) =>
  changeProfile(context, async (tx, note) => {
    if (!(await lockSet(tx, setCode))) throw notFound('set')
    const before = JSON.stringify(await listOrders(tx))
    const result = await work(tx, note)
    await renewCountingOrders(tx)
    if (JSON.stringify(await listOrders(tx)) !== before) await rebuildSummary(tx)
    return result
  })

type MemberFacts = { memberId: string; levelCode: string; position: number; from: string; to: string }

const refuseTwice = async (tx: Tx, setCode: string, member: MemberFacts): Promise<void> => {
  refuseEmptyPeriod(member)
  const others = (await listMembers(tx)).filter(
    (other) =>
      other.setCode === setCode && other.levelCode === member.levelCode && other.memberId !== member.memberId,
  )
  if (others.some((other) => shared(other, member))) throw twice
}

const enterMember = (context: Context, { params, body }: InputOf<typeof addMember>) =>
  changeSet(context, params.code, async (tx, note) => {
    if (!(await lockLevel(tx, body.levelCode))) throw notFound('level')
    const member = { memberId: newId(), ...body }
    await refuseTwice(tx, params.code, member)
    const { memberId, levelCode, position, from, to } = member
    await insertMember(tx, { memberId, setCode: params.code, levelCode, position, fromDay: from, toDay: to })
    await note('set', params.code, null, member)
    return { id: memberId }
  })

const moveMember = (context: Context, { params, body }: InputOf<typeof changeMember>) =>
  changeSet(context, params.code, async (tx, note) => {
    const before = (await listMembers(tx)).find(
      ({ memberId, setCode }) => memberId === params.memberId && setCode === params.code,
    )
    if (!before) throw notFound('member')
    const member = { ...before, ...body }
    await refuseTwice(tx, params.code, member)
    await updateMember(tx, params.memberId, { position: body.position, fromDay: body.from, toDay: body.to })
    await note('set', params.code, before, member)
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
  answers(addLadder, (context: Context, { body }) => saveLadder(context, body.code, body, true)),
  answers(changeLadder, (context: Context, { params, body }) =>
    saveLadder(context, params.code, body, false),
  ),
  answers(addLevel, (context: Context, { body: { code, ladderCode, ...body } }) =>
    saveLevel(context, code, body, ladderCode),
  ),
  answers(changeLevel, (context: Context, { params, body }) => saveLevel(context, params.code, body, null)),
  answers(removeLevel, (context: Context, { params }) => dropLevel(context, params.code)),
  answers(addMember, enterMember),
  answers(changeMember, moveMember),
]
