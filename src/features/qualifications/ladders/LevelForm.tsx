import { call } from '../../../kit/ui/api/call.ts'
import { type Draft, RecordForm } from '../../people/RecordForm.tsx'
import { addLevel, changeLevel, removeLevel } from './contract.ts'
import { levelFields, levelOf, newLevelFields } from './LevelFields.tsx'
import { Removing } from './Removing.tsx'
import { dayOf, useDone } from './Saving.tsx'
import { texts } from './texts.ts'
import type { Ladder, Level } from './Vocabulary.tsx'

type Props = { readonly onDone: () => void }

const noColour = { colourLight: null, colourDark: null }

/** A new level on top of a ladder. */
export const NewLevel = ({ ladder, onDone }: Props & { readonly ladder: Ladder }) => {
  const done = useDone()
  const save = async (draft: Draft) => {
    const params = { code: draft.code ?? '' }
    await call(addLevel, { body: { ...params, ladderCode: ladder.code, ...levelOf(draft), ...noColour } })
    onDone()
    await done(texts.added, () => call(removeLevel, { params }))
  }
  const highest = Math.max(0, ...ladder.levels.map(({ rank }) => rank))
  const initial = { code: `${ladder.code}.`, rank: String(highest + 1), checked: 'no' }
  return <RecordForm fields={newLevelFields} initial={initial} onSave={save} onCancel={onDone} />
}

const asItIs = ({ code: _code, ladderCode: _ladder, revision: _seen, ...kept }: Level) => kept

const draftOf = (level: Level): Draft => ({
  'name.vi': level.name.vi,
  'name.en': level.name.en,
  'short.vi': level.short.vi,
  'short.en': level.short.en,
  rank: String(level.rank),
  isced: level.isced,
  vqf: level.vqf,
  eqf: level.eqf,
  externalCode: level.externalCode,
  synonyms: level.synonyms.join('; ') || null,
  source: level.source,
  checked: level.unverified ? 'no' : 'yes',
  from: dayOf(level.from),
  to: dayOf(level.to),
})

/** Names, place, mappings, dates and basis of one level; one that nobody used may be removed. */
export const LevelForm = ({ level, onDone }: Props & { readonly level: Level }) => {
  const done = useDone()
  const { code, ladderCode, colourLight, colourDark } = level
  const params = { code }
  const save = async (draft: Draft, _changes: Draft, seen: number) => {
    const wanted = { ...levelOf(draft), colourLight, colourDark }
    const { revision } = await call(changeLevel, { params, body: { ...wanted, revision: seen } })
    onDone()
    await done(texts.saved, () => call(changeLevel, { params, body: { ...asItIs(level), revision } }))
  }
  return (
    <>
      <RecordForm
        fields={levelFields}
        initial={draftOf(level)}
        revision={level.revision}
        onSave={save}
        onCancel={onDone}
      />
      <Removing
        question={texts.askRemoveLevel}
        remove={() => call(removeLevel, { params })}
        bringBack={() => call(addLevel, { body: { code, ladderCode, ...asItIs(level) } })}
        onDone={onDone}
      />
    </>
  )
}
