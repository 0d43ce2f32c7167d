import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listImports } from '../../src/features/imports/contract.ts'
import { correctImport } from '../../src/features/imports/corrections/contract.ts'
import { showMapping } from '../../src/features/imports/mapping/contract.ts'
import { previewImport } from '../../src/features/imports/preview/contract.ts'
import { undoImport } from '../../src/features/imports/undoing/contract.ts'
import { changePerson } from '../../src/features/people/record/contract.ts'
import { prepares, runs, sends, sheetOf, typed } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let units: Record<string, string>

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, {
    name: 'Khối',
    code: 'K',
    below: [
      { name: 'Sở Y tế', code: 'SYT' },
      { name: 'Sở Nội vụ', code: 'SNV' },
    ],
  })
  officer = await world.account('programme-officer', { unitId: units.Khối ?? '' })
})
afterAll(() => world.end())

const staffList = typed(`
SỞ Y TẾ | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
DANH SÁCH TRÍCH NGANG CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC

TT | HỌ VÀ TÊN | NĂM SINH | | TRÌNH ĐỘ | | ĐỐI TƯỢNG | NƠI ĐÀO TẠO
 | | Nam | Nữ | Chuyên môn | LLCT | |
#1 | #2 | #3 | #4 | #5 | #6 | #7 | #8
I | Sở Y tế | | | | | |
#1 | Nguyễn Văn An | #1965 | | TS | Cao cấp | Công chức | ĐH Y Dược
#2 | Trần Thị Bình | | 12/3/1970 | Th.S | CC | Công chức | =1+1
II | Sở Nội vụ | | | | | |
#1 | Lê Thị Cúc | | 8/1982 | Đại học Luật; Cử nhân HC | TC | Công chứcc |
#2 | Phan Văn Dũng | #1979 | | Đại hocc | TC | Công chứcc |
Tổng cộng | | #2 | #2 | | | |
`)

const everything = (importId: string, show?: 'new' | 'changed' | 'same' | 'rejected') =>
  officer.ask(previewImport, { params: { importId }, query: { ...(show ? { show } : {}), limit: 200 } })

const countPeople = async () =>
  Number(
    (
      await world.database
        .selectFrom('person')
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n,
  )
const countLedger = async () =>
  Number(
    (
      await world.database
        .selectFrom('ledgerEntry')
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n,
  )

describe('a typical staff list', () => {
  let importId: string

  test('is understood: heading, groups, sum row, columns', async () => {
    importId = await prepares(officer, await sheetOf(staffList))
    const { columns, gaps } = await officer.ask(showMapping, { params: { importId } })
    expect(gaps).toEqual([])
    expect(columns.map(({ target }) => target).join(' ')).toBe(
      'order-number full-name born-male born-female highest-level political-theory staff-kind institution',
    )
    const { counts } = await everything(importId)
    expect(counts).toMatchObject({ rows: 4, new: 2, changed: 0, same: 0, rejected: 2 })
  })

  test('one correction mends all cells with the value', async () => {
    const { problems } = await everything(importId)
    const wrong = problems.find(({ value }) => value === 'Công chứcc')
    expect(wrong).toMatchObject({
      count: 2,
      rule: 'staff-kind.unknown',
      suggestions: expect.arrayContaining(['Công chức']),
    })
    const level = problems.find(({ value }) => value === 'Đại hocc')
    await officer.ask(correctImport, {
      params: { importId },
      body: {
        values: [
          { column: wrong?.column ?? 0, from: 'Công chứcc', to: 'Công chức' },
          { column: level?.column ?? 0, from: 'Đại hocc', to: 'Đại học' },
        ],
      },
    })
    expect((await everything(importId)).counts).toMatchObject({ new: 4, rejected: 0 })
  })

  test('is written whole, and a second import of the file changes nothing', async () => {
    const ran = await runs(officer, importId)
    expect([ran.state, ran.counts]).toMatchObject(['done', { new: 4, rejected: 0 }])
    expect(await countPeople()).toBe(4)
    const ledger = await countLedger()
    const again = await prepares(officer, await sheetOf(staffList))
    await officer.ask(correctImport, {
      params: { importId: again },
      body: {
        values: [
          { column: 6, from: 'Công chứcc', to: 'Công chức' },
          { column: 4, from: 'Đại hocc', to: 'Đại học' },
        ],
      },
    })
    expect((await everything(again)).counts).toMatchObject({ new: 0, changed: 0, same: 4, duplicates: 0 })
    expect((await runs(officer, again)).counts).toMatchObject({ same: 4 })
    expect(await countLedger()).toBe(ledger)
  })

  test('is not undone while something later depends on it, and is undone whole afterwards', async () => {
    const [person] = await world.database
      .selectFrom('person')
      .select(['personId', 'revision'])
      .where('fullName', '=', 'Nguyễn Văn An')
      .execute()
    await officer.ask(changePerson, {
      params: { personId: person?.personId ?? '' },
      body: { revision: person?.revision ?? 1, born: '1965-02' },
    })
    const refused = await officer.answerTo(undoImport, { params: { importId } })
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'import.depended_on' } } })
    expect(JSON.stringify(refused.body)).toContain('Nguyễn Văn An')
    expect(await countPeople()).toBe(4)
  })

  test('a later import is undone to what stood before it', async () => {
    const sheet = typed(`
Họ và tên | Năm sinh | Giới tính | Đơn vị | Trình độ chuyên môn | Dân tộc
Trần Thị Bình | 12/3/1970 | Nữ | Sở Nội vụ | Tiến sĩ | Kinh
Võ Thị Mới | 1990 | Nữ | Sở Nội vụ | Đại học | Kinh
`)
    const facts = () =>
      Promise.all([
        world.database.selectFrom('membership').selectAll().orderBy('membershipId').execute(),
        world.database.selectFrom('qualification').selectAll().orderBy('qualificationId').execute(),
        world.database.selectFrom('person').select(['fullName', 'born', 'sex']).orderBy('personId').execute(),
      ])
    const before = JSON.stringify(await facts()).replaceAll(/"revision":\d+/g, '')
    const later = await prepares(officer, await sheetOf(sheet), { asOf: '2016-01-01' })
    const { items } = await everything(later, 'changed')
    expect(items[0]).toMatchObject({ name: 'Trần Thị Bình', kind: 'changed' })
    expect(items[0]?.changes.map(({ field, after }) => `${field.vi}: ${after?.vi}`)).toEqual([
      'Dân tộc: Kinh',
      'Đơn vị: Sở Y tế, từ 01/01/2015 đến 01/01/2016',
      'Đơn vị: Sở Nội vụ, từ 01/01/2016',
      'Văn bằng: Tiến sĩ',
    ])
    expect((await runs(officer, later)).counts).toMatchObject({ new: 1, changed: 1 })
    expect(JSON.stringify(await facts()).replaceAll(/"revision":\d+/g, '')).not.toBe(before)
    expect((await officer.ask(undoImport, { params: { importId: later } })).state).toBe('undone')
    expect(JSON.stringify(await facts()).replaceAll(/"revision":\d+/g, '')).toBe(before)
    expect((await officer.answerTo(undoImport, { params: { importId: later } })).status).toBe(409)
  })

  test('the list shows the imports with who and what', async () => {
    const { imports } = await officer.ask(listImports)
    expect(imports.map(({ state }) => state)).toEqual(['undone', 'done', 'done'])
  })
})

test('a file that is no spreadsheet is refused in one sentence and nothing of it stays', async () => {
  const { status, body } = await sends(
    officer,
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 4, 5, 6]),
    'a.xlsx',
  )
  expect([status, body.error?.message]).toEqual([415, expect.stringMatching(/\.$/)])
  const kept = await world.database.selectFrom('storedFile').select('fileId').execute()
  expect(kept.length).toBe(3)
})
