import { Button } from '@mantine/core'
import { useId } from 'react'
import { say, type Text } from '../../../domain/language/say.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import look from './WorkProgress.module.css'

type Props = {
  /** What is being done: "Đang ghi 12.480 dòng". */
  readonly label: Text
  /** Done so far and in all; null when nobody knows how much there is. */
  readonly done: number
  readonly total: number | null
  /** Unit after the numbers: "dòng". */
  readonly unit?: Text
  /** Stops the work; nothing of it stays. */
  readonly onStop?: () => void
}

const leave = say(
  'Có thể rời trang; công việc vẫn tiếp tục và kết quả ở lại đây.',
  'You may leave this page; the work goes on and its result stays here.',
)

/** Long work: how far it is, how to stop it, and that one may leave. */
export const WorkProgress = ({ label, done, total, unit, onStop }: Props) => {
  const t = useText()
  const format = useFormat()
  const id = useId()
  const said =
    total === null
      ? format.number(done)
      : `${format.number(done)} / ${format.number(total)}${unit ? ` ${t(unit)}` : ''}`
  return (
    <div className={look.work}>
      <div className={look.words}>
        <span id={id} className={look.label}>
          {t(label)}
        </span>
        <span className={look.count} role="status">
          {said}
        </span>
      </div>
      <progress aria-labelledby={id} {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
      <div className={look.foot}>
        <span>{t(leave)}</span>
        {onStop && (
          <Button variant="default" size="xs" onClick={onStop}>
            {t(words.stop)}
          </Button>
        )}
      </div>
    </div>
  )
}
