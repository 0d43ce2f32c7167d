import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type MouseEvent, useState } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { To, useGo } from '../navigate/To.tsx'
import { useAnnounce } from '../notice/Announcer.tsx'
import { words } from '../texts.ts'
import look from './Figure.module.css'
import { type Ground, sourceLine } from './sourceLine.ts'

type Props = Ground & {
  /** Null is unknown and shown as a dash, never as 0. */
  readonly value: number | null
  /** What is counted, above the number on a card: "Trên đại học". */
  readonly label?: Text
  /** The unit after the number: "người", "lượt người", "%". */
  readonly unit?: Text
  /** Digits after the comma; 0 unless told. */
  readonly digits?: number
  /** The list of people and documents behind it. */
  readonly href?: string
  /** 'card' (default) shows the ground beneath; 'cell' only the number, in a table whose head tells it. */
  readonly size?: 'card' | 'cell'
}

const useCopy = (props: Props, shown: string) => {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  return async () => {
    const head = [props.label ? `${t(props.label)}:` : '', shown, props.unit ? t(props.unit) : '']
    const line = `${head.filter(Boolean).join(' ')} (${sourceLine(props, t, format)})`
    await navigator.clipboard.writeText(line)
    announce({ text: words.copied })
  }
}

/** The menu is made only when asked for: a table may hold thousands of figures. */
const FigureMenu = (props: { href: string | undefined; onCopy: () => void; onClose: () => void }) => {
  const t = useText()
  const go = useGo()
  return (
    <Menu
      opened
      onClose={props.onClose}
      position="bottom-start"
      withinPortal
      hideDetached={false}
      returnFocus
    >
      <Menu.Target>
        <span className={look.anchor} />
      </Menu.Target>
      <Menu.Dropdown>
        {props.href !== undefined && (
          <Menu.Item onClick={() => go(props.href ?? '')}>{t(words.openPeople)}</Menu.Item>
        )}
        <Menu.Item onClick={props.onCopy}>{t(words.copyFigure)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/**
 * The product's own component: a number that states its as-of date, counting rule and filter, leads to the
 * people behind it (`href`) and is copied with its source line by its menu or a right-click.
 */
export const Figure = (props: Props) => {
  const { value, label, unit, digits = 0, href, size = 'card' } = props
  const t = useText()
  const format = useFormat()
  const [menu, setMenu] = useState(false)
  const shown = value === null ? '–' : format.number(value, digits)
  const copy = useCopy(props, shown)
  const ground = sourceLine(props, t, format)
  const ask = (event: MouseEvent) => {
    event.preventDefault()
    setMenu(true)
  }
  const number = (
    <>
      <span className={look.value}>{shown}</span>
      {unit && <span className={look.unit}> {t(unit)}</span>}
    </>
  )
  const body = href === undefined ? <span>{number}</span> : <To href={href}>{number}</To>
  const open = menu && <FigureMenu href={href} onCopy={copy} onClose={() => setMenu(false)} />
  if (size === 'cell')
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the right-click is a short cut; the row offers the same by keyboard.
      <span className={look.cell} title={ground} onContextMenu={ask} data-zero={value === 0} data-menu="true">
        {body}
        {open}
      </span>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the right-click is a short cut for the button below.
    <div className={look.card} onContextMenu={ask}>
      {label && <div className={look.label}>{t(label)}</div>}
      <div className={look.number}>
        {body}
        <button
          type="button"
          className={look.menu}
          aria-label={t(words.actions)}
          onClick={() => setMenu(true)}
        >
          <IconDots size={16} aria-hidden="true" />
        </button>
        {open}
      </div>
      <div className={look.ground}>
        {t(words.asOf)} {format.date(props.asOf)}
        {props.filter && <> · {t(props.filter)}</>}
        <br />
        {t(props.rule)}
      </div>
    </div>
  )
}
