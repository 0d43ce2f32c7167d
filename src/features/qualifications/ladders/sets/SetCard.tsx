import { Button } from '@mantine/core'
import { ordersOf } from '../../../../domain/counting/order.ts'
import { covers } from '../../../../domain/time/day.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { useAsOf } from '../../../../kit/ui/navigate/useShared.tsx'
import { WorkProgress } from '../../../../kit/ui/progress/WorkProgress.tsx'
import { Basis } from '../Basis.tsx'
import { EditButton } from '../EditButton.tsx'
import look from '../Ladders.module.css'
import { texts as words } from '../texts.ts'
import { Validity } from '../Validity.tsx'
import { type CountedSet, LevelMark, type Member, useVocabulary } from '../Vocabulary.tsx'
import { texts } from './texts.ts'

/** What of a set is to be edited. */
export type SetEdit =
  | { readonly what: 'name' | 'order'; readonly set: CountedSet }
  | { readonly what: 'member'; readonly set: CountedSet; readonly member: Member }

type Props = { readonly set: CountedSet; readonly onEdit: ((edit: SetEdit) => void) | null }
type Order = ReturnType<typeof ordersOf>[number]

const OrderList = ({ order, set, onEdit }: Props & { readonly order: Order }) => {
  const vocabulary = useVocabulary()
  const edit = (levelCode: string) => {
    const member = set.members.find((one) => one.levelCode === levelCode && covers(one, order.from))
    if (member) onEdit?.({ what: 'member', set, member })
  }
  return (
    <>
      <small>
        <Validity {...order} />
      </small>
      <ol>
        {order.levelCodes.map((code) => (
          <li key={code}>
            <LevelMark vocabulary={vocabulary} code={code} />
            {onEdit && <EditButton label={texts.editTime} of={code} onClick={() => edit(code)} />}
          </li>
        ))}
      </ol>
    </>
  )
}

/** A set: the order in which people count today, with the orders before and after it folded away. */
export const SetCard = ({ set, onEdit }: Props) => {
  const t = useText()
  const { asOf } = useAsOf()
  const orders = ordersOf(set.members.map((member) => ({ ...member, setCode: set.code })))
  const present = orders.find((order) => covers(order, asOf))
  const others = orders.filter((order) => order !== present)
  return (
    <section className={look.set} aria-label={t(set.name)}>
      <h3>{t(set.name)}</h3>
      <Basis text={set.basis} />
      {set.counting && (
        <div className={look.counting}>
          <WorkProgress
            label={texts.counting}
            done={set.counting.people}
            total={set.counting.inAll}
            unit={texts.people}
          />
          <small>{t(texts.countingHint)}</small>
        </div>
      )}
      {present ? <OrderList order={present} set={set} onEdit={onEdit} /> : <p>{t(texts.ended)}</p>}
      {others.length > 0 && (
        <details className={look.basis}>
          <summary>{t(texts.otherTimes)}</summary>
          {others.map((order) => (
            <OrderList key={order.from} order={order} set={set} onEdit={onEdit} />
          ))}
        </details>
      )}
      {onEdit && (
        <span className={look.tools}>
          <Button size="xs" variant="default" onClick={() => onEdit({ what: 'order', set })}>
            {t(texts.reorder)}
          </Button>
          <EditButton label={words.edit} of={t(set.name)} onClick={() => onEdit({ what: 'name', set })} />
        </span>
      )}
    </section>
  )
}
