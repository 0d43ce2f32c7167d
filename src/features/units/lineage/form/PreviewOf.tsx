import type { ReactNode } from 'react'
import type { Text } from '../../../../domain/language/say.ts'
import { useFormat, useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import type { ShownPreview } from '../contract.ts'
import { words } from '../texts.ts'
import { FiguresOf } from './FiguresOf.tsx'
import look from './form.module.css'

const Lines = ({ title, lines }: { readonly title: Text; readonly lines: readonly ReactNode[] }) => {
  const t = useText()
  if (lines.length === 0) return null
  return (
    <>
      <dt>{t(title)}</dt>
      <dd>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change while they are shown.
          <div key={index}>{line}</div>
        ))}
      </dd>
    </>
  )
}

/** What an operation would change, before it does: which units, and how many people go where. */
export const PreviewOf = ({ preview }: { readonly preview: ShownPreview }) => {
  const t = useText()
  const format = useFormat()
  const { begins, ends, renamed, moved, flows, carried, waiting, posts, doubled, grants } = preview
  const ways = Map.groupBy(
    moved,
    (unit) => `${unit.fromName ?? t(words.whole)} ${t(words.to)} ${unit.toName ?? t(words.whole)}`,
  )
  const people = flows.map(({ from, to, people: count }) => (
    <span key={`${from.unitId} ${to.unitId}`}>
      {from.name} {t(words.to)} {to.name}: <b>{format.number(count)}</b> {t(words.peopleWord)}
    </span>
  ))
  if (carried > 0)
    people.push(
      <span key="carried">
        <b>{format.number(carried)}</b> {t(words.carried)}
      </span>,
    )
  if (waiting > 0)
    people.push(
      <span key="waiting">
        <b>{format.number(waiting)}</b> {t(words.waitingHere)}
      </span>,
    )
  const counted = (count: number, text: Text) => (
    <span key={text.en}>
      <b>{format.number(count)}</b> {t(text)}
    </span>
  )
  const postLines = [
    ...(posts.followed > 0 ? [counted(posts.followed, words.postsFollowed)] : []),
    ...(posts.ended > 0 ? [counted(posts.ended, words.postsEnded)] : []),
    ...doubled.map((one) => (
      <span key={`${one.unitId} ${one.title}`} className={look.warned}>
        {one.title}, {one.name}: <b>{format.number(one.people)}</b> {t(words.doubled)}
      </span>
    )),
  ]
  return (
    <>
      <dl className={look.preview}>
        <Lines title={words.begins} lines={begins.map((unit) => unit.name)} />
        <Lines title={words.ends} lines={ends.map((unit) => unit.name)} />
        <Lines
          title={words.renamed}
          lines={renamed.map((unit) => `${unit.nameBefore} ${t(words.to)} ${unit.name}`)}
        />
        <Lines
          title={words.moved}
          lines={[...ways].map(([way, units]) => `${way}: ${units.map((unit) => unit.name).join(', ')}`)}
        />
        <Lines title={words.flows} lines={people.length > 0 ? people : [t(words.nobodyMoves)]} />
        <Lines title={words.posts} lines={postLines} />
        <Lines title={words.grants} lines={grants > 0 ? [counted(grants, words.grantsFollow)] : []} />
      </dl>
      <FiguresOf figures={preview.figures} />
    </>
  )
}
