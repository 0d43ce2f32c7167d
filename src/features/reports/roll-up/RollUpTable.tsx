import type { Text } from '../../../domain/language/say.ts'
import { peopleBehindAddress } from '../../../domain/reports/address.ts'
import { nameIn } from '../../../domain/units/name.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { Figure } from '../../../kit/ui/figure/Figure.tsx'
import { useFormat, useLanguage, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Swatch } from '../../../kit/ui/picture/Swatch.tsx'
import type { Column } from '../../../kit/ui/table/column.ts'
import { TreeTable } from '../../../kit/ui/table/TreeTable.tsx'
import type { useLazyChildren } from '../../../kit/ui/table/useLazyChildren.ts'
import { rollUp } from './contract.ts'
import { texts } from './texts.ts'

export type RollUpAnswer = AnswerOf<typeof rollUp>
export type Row = RollUpAnswer['total']
type Asked = { hierarchy?: string; set: string; basis: RollUpAnswer['basis']; by: RollUpAnswer['by'] }

export const keyOf = (row: Row): string => `${row.unitId} ${row.part}`

/** The parts of a unit: asked for when its branch is opened. */
export const loadParts =
  (asked: Asked, asOf: string) =>
  async (key: string, signal: AbortSignal): Promise<readonly Row[]> => {
    const query = { ...asked, asOf, unitId: key.split(' ')[0] }
    return (await call(rollUp, { query }, { signal })).parts
  }

/** The head of a level's column carries the level's colour. */
const useColumns = (answer: RollUpAnswer): readonly Column<Row>[] => {
  const t = useText()
  const format = useFormat()
  const { language } = useLanguage()
  const { asOf, rule, hierarchy, by, basis } = answer
  const figure = (row: Row, value: number, column?: { code: string; name: Text }) => (
    <Figure
      size="cell"
      value={value}
      asOf={asOf}
      rule={rule}
      filter={column?.name}
      href={peopleBehindAddress({
        unit: row.unitId,
        hierarchy,
        asOf,
        by,
        basis,
        set: answer.set.code,
        part: row.part === 'direct' ? 'direct' : undefined,
        column: column?.code,
      })}
    />
  )
  const nameOf = (row: Row) => {
    if (row.part === 'direct') return <em>{t(texts.direct)}</em>
    return <To href={`/units/${row.unitId}`}>{nameIn(row, language)}</To>
  }
  return [
    { key: 'unit', head: texts.unit, width: 320, cell: nameOf },
    {
      key: 'members',
      head: texts.membersShort,
      width: 92,
      align: 'end',
      cell: (row) => format.number(row.members),
      sum: format.number(answer.total.members),
    },
    ...answer.columns.map((column, index) => ({
      key: column.code,
      head: column.name,
      width: by === 'field' ? 128 : 104,
      align: 'end' as const,
      cell: (row: Row) => figure(row, row.people[index] ?? 0, column),
      sum: (
        <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
          {column.colour && <Swatch colour={column.colour} />}
          {figure(answer.total, answer.total.people[index] ?? 0, column)}
        </span>
      ),
    })),
    {
      key: 'total',
      head: texts.total,
      width: 96,
      align: 'end',
      cell: (row) => <strong>{figure(row, row.total)}</strong>,
      sum: <strong>{figure(answer.total, answer.total.total)}</strong>,
    },
  ]
}

type Props = { readonly answer: RollUpAnswer; readonly tree: ReturnType<typeof useLazyChildren<Row>> }

/** Units × columns, as a tree that opens; every number leads to its people. */
export const RollUpTable = ({ answer, tree }: Props) => {
  const columns = useColumns(answer)
  return (
    <>
      <RefusalNotice error={tree.error} />
      <TreeTable
        name={`roll-up-${answer.by}-${answer.set.code}`}
        label={texts.table}
        columns={columns}
        roots={answer.parts}
        keyOf={keyOf}
        hasChildren={(row) => row.part === 'unit' && row.hasChildren}
        childrenOf={tree.childrenOf}
        expanded={tree.expanded}
        onToggle={tree.onToggle}
        maxHeight="70vh"
      />
    </>
  )
}
