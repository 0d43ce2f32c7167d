import { Button } from '@mantine/core'
import { useState } from 'react'
import { dayBefore } from '../../../domain/time/day.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { TableSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import { Swatch } from '../../../kit/ui/picture/Swatch.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { Basis } from './Basis.tsx'
import type { listLadders } from './contract.ts'
import look from './Ladders.module.css'
import { LevelForm, type Member, MemberForm } from './LevelForm.tsx'
import { texts } from './texts.ts'
import { type Ladder, type Level, LevelMark, useLadders, useVocabulary } from './Vocabulary.tsx'

type Answer = AnswerOf<typeof listLadders>
type Edited = { readonly level: Level } | { readonly setCode: string; readonly member: Member | null }
type Editing = { readonly mayChange: boolean; readonly onEdit: (edited: Edited) => void }

const Validity = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const t = useText()
  const format = useFormat()
  if (from === '-infinity' && to === 'infinity') return <span className={look.quiet}>{t(texts.always)}</span>
  const begins = from === '-infinity' ? '' : `${t(texts.since)} ${format.date(from)}`
  const ends = to === 'infinity' ? '' : `${t(texts.through)} ${format.date(dayBefore(to))}`
  return <>{[begins, ends].filter(Boolean).join(' ')}</>
}

const EditButton = ({ onClick, of }: { readonly onClick: () => void; readonly of: string }) => {
  const t = useText()
  return (
    <Button size="compact-xs" variant="subtle" aria-label={`${t(texts.edit)}: ${of}`} onClick={onClick}>
      {t(texts.edit)}
    </Button>
  )
}

const LadderTable = ({ ladder, mayChange, onEdit }: Editing & { readonly ladder: Ladder }) => {
  const t = useText()
  const heads = [
    texts.level,
    texts.code,
    texts.isced,
    texts.vqf,
    texts.eqf,
    texts.externalCode,
    texts.validity,
  ]
  return (
    <table className={look.levels}>
      <caption>
        {t(ladder.name)} <Basis text={ladder.source} />
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {ladder.levels.map((level) => (
          <tr key={level.code}>
            <th scope="row">
              <span className={look.name}>
                <Swatch colour={level.colourLight ?? '#66758a'} /> {t(level.name)}
                {level.unverified && <StateMark state="unknown" word={texts.unverified} shapeOnly />}
              </span>
            </th>
            <td>{level.code}</td>
            <td>{level.isced ?? '–'}</td>
            <td>{level.vqf ?? '–'}</td>
            <td>{level.eqf ?? '–'}</td>
            <td>{level.externalCode ?? '–'}</td>
            <td>
              <Validity {...level} />
            </td>
            <td>{mayChange && <EditButton of={level.code} onClick={() => onEdit({ level })} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SetList = ({ set, mayChange, onEdit }: Editing & { readonly set: Answer['sets'][number] }) => {
  const t = useText()
  const vocabulary = useVocabulary()
  const members = set.members.toSorted((a, b) => a.position - b.position)
  return (
    <section className={look.set}>
      <h3>{t(set.name)}</h3>
      <Basis text={set.basis} />
      <ol>
        {members.map((member) => (
          <li key={member.id}>
            <LevelMark vocabulary={vocabulary} code={member.levelCode} />
            <small>
              <Validity {...member} />
            </small>
            {mayChange && (
              <EditButton of={member.levelCode} onClick={() => onEdit({ setCode: set.code, member })} />
            )}
          </li>
        ))}
      </ol>
      {mayChange && (
        <Button size="xs" variant="default" onClick={() => onEdit({ setCode: set.code, member: null })}>
          {t(texts.addMember)}
        </Button>
      )}
    </section>
  )
}

/** Ladders with their levels and the sets in which they count, all with their dates. */
export const Ladders = () => {
  const t = useText()
  const vocabulary = useVocabulary()
  const { data, error, refetch } = useLadders()
  const [edited, setEdited] = useState<Edited | null>(null)
  const close = () => setEdited(null)
  const editing = { mayChange: data?.refusals.change === null, onEdit: setEdited }
  return (
    <Page title={texts.title} about={t(data?.refusals.change ?? texts.about)}>
      <RefusalNotice error={error} onTryAgain={() => void refetch()} />
      {!data && !error && <TableSkeleton rows={12} columns={6} />}
      {data && (
        <>
          <Block title={texts.sets}>
            <p className={look.quiet}>{t(texts.setsHint)}</p>
            <div className={look.sets}>
              {data.sets.map((set) => (
                <SetList key={set.code} set={set} {...editing} />
              ))}
            </div>
          </Block>
          <Block title={texts.ladders}>
            <div className={look.scroll}>
              {data.ladders.map((ladder) => (
                <LadderTable key={ladder.code} ladder={ladder} {...editing} />
              ))}
            </div>
          </Block>
        </>
      )}
      <SideSheet opened={edited !== null} onClose={close} title={texts.edited}>
        {edited && 'level' in edited && <LevelForm level={edited.level} onDone={close} />}
        {edited && 'setCode' in edited && <MemberForm {...edited} vocabulary={vocabulary} onDone={close} />}
      </SideSheet>
    </Page>
  )
}
