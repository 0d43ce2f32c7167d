import { Button, Checkbox, Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import type { Column } from './column.ts'
import look from './table.module.css'

type Props<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly hidden: readonly string[]
  readonly onToggle: (key: string) => void
}

/** Which columns to see. The first always stays. */
export const ColumnChooser = <Row,>({ columns, hidden, onToggle }: Props<Row>) => {
  const t = useText()
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconColumns3 size={16} aria-hidden="true" />}
        >
          {t(words.columns)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={look.chooser} aria-label={t(words.columns)}>
        {columns.slice(1).map((column) => (
          <Checkbox
            key={column.key}
            size="sm"
            label={t(column.head)}
            checked={!hidden.includes(column.key)}
            onChange={() => onToggle(column.key)}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
