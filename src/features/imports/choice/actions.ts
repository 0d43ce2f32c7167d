import type { ImportChoice } from '../../../domain/imports/import-state.ts'
import { conversionsOf } from '../../../domain/imports/sheet-finding.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { describeImport, prepare, refuseStale, requireImport } from '../actions.ts'
import { standsWithin } from '../places/store.ts'
import { chooseImport } from './contract.ts'
import { hierarchyCodes } from './store.ts'

const invalid = (field: string, vi: string, en: string) => {
  const text = say(vi, en)
  return new Refused({ ...refuse('import.choice_invalid', text), fields: { [field]: text } })
}

/** Units may be imported only by who may change them. */
const unitsNotAllowed = refuse(
  'import.units_not_allowed',
  say(
    'Tài khoản của bạn không được thêm đơn vị. Hãy nhờ cán bộ chương trình hoặc quản trị viên.',
    'Your account may not add units. Ask the programme officer or the administrator.',
  ),
  403,
)

const check = async (context: Context, choice: ImportChoice): Promise<void> => {
  const { database, scope } = context
  if (choice.lastRow < choice.firstRow || (choice.firstRow === 0) !== (choice.lastRow === 0))
    throw invalid(
      'lastRow',
      'Dòng tiêu đề cuối phải từ dòng tiêu đề đầu trở đi.',
      'The last row of the heading must not lie above its first.',
    )
  if (choice.lastRow - choice.firstRow > 10)
    throw invalid('lastRow', 'Tiêu đề không quá 10 dòng.', 'A heading has at most 10 rows.')
  if (!(await hierarchyCodes(database)).includes(choice.hierarchy))
    throw invalid('hierarchy', 'Không có hệ thống tổ chức này.', 'There is no such hierarchy.')
  if (choice.kind === 'units' && !scope.allows('units.change')) throw new Refused(unitsNotAllowed)
  const action = choice.kind === 'units' ? 'units.change' : 'imports.run'
  if (choice.defaultUnitId && !(await standsWithin(database, scope, action, choice.defaultUnitId, choice)))
    throw invalid(
      'defaultUnitId',
      'Vào ngày này không có đơn vị đó trong phạm vi của bạn. Hãy chọn đơn vị khác hoặc ngày khác.',
      'On that day there is no such unit within your reach. Choose another unit or another day.',
    )
}

/** Chooses what of the file is imported and how it is understood; what was mapped by another choice falls away. */
export const choose = async (context: Context, { params, body }: InputOf<typeof chooseImport>) => {
  const found = await requireImport(context, params.importId)
  const sheet = found.sheets.find(({ index }) => index === body.sheet)
  if (!sheet)
    throw invalid('sheet', 'Tệp không có trang tính này.', 'The file has no such sheet, or it is empty.')
  const before = found.choice
  const kind = body.kind ?? sheet.kind
  const [usual] = await hierarchyCodes(context.database)
  const choice: ImportChoice = {
    sheet: body.sheet,
    firstRow: body.firstRow ?? sheet.heading?.firstRow ?? 0,
    lastRow: body.lastRow ?? sheet.heading?.lastRow ?? 0,
    kind,
    hierarchy: body.hierarchy ?? usual ?? '',
    defaultUnitId: body.defaultUnitId ?? null,
    asOf: body.asOf ?? context.today,
    conversions: body.conversions ?? conversionsOf(sheet.legacy),
  }
  const { conversions: _letters, ...wanted } = choice
  refuseStale(found, body.revision, { ...before }, wanted)
  await check(context, choice)
  const sameTable =
    before?.sheet === choice.sheet &&
    before.firstRow === choice.firstRow &&
    before.lastRow === choice.lastRow &&
    before.kind === kind
  await prepare(context, found, { kind, choice, ...(sameTable ? {} : { mapping: null }) })
  return describeImport(context, found.importId)
}

export const routes = [answers(chooseImport, choose)]
