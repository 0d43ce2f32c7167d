import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import type { Vocabulary } from '../ladders/Vocabulary.tsx'
import type { Chosen } from '../rounds/RoundForm.tsx'
import { words } from '../rounds/texts.ts'
import { VerifyChosen } from '../rounds/VerifyChosen.tsx'

type Listed = {
  /** The question that the list answers. */
  readonly query: NonNullable<Chosen['listed']>
  /** Those loaded so far. */
  readonly shown: readonly string[]
  readonly total: number
}

/** Some people, or everybody whom the list holds but some. */
type Choice = { readonly of: string; readonly everybody: boolean; readonly ids: ReadonlySet<string> }

/** Who is ticked in the list; a new question begins with nobody. */
export const useChosenPeople = ({ query, shown, total }: Listed) => {
  const of = JSON.stringify(query)
  const nobody: Choice = { of, everybody: false, ids: new Set() }
  const [kept, setChoice] = useState(nobody)
  const { everybody, ids } = kept.of === of ? kept : nobody
  const ticked = everybody ? new Set(shown.filter((id) => !ids.has(id))) : ids
  const clear = () => setChoice(nobody)
  /** Those freed by hand, whether they are loaded at the moment or not. */
  const leftOut = (next: ReadonlySet<string>) => {
    const inSight = new Set(shown)
    return new Set([...shown.filter((id) => !next.has(id)), ...[...ids].filter((id) => !inSight.has(id))])
  }
  const choose = (next: ReadonlySet<string>) => {
    if (next.size === 0) clear()
    else setChoice({ of, everybody, ids: everybody ? leftOut(next) : next })
  }
  const chosen: Chosen = everybody ? { listed: query, without: [...ids] } : { personIds: [...ids] }
  return {
    ticked,
    count: everybody ? total - ids.size : ids.size,
    chosen,
    choose,
    clear,
    chooseEverybody: () => setChoice({ of, everybody: true, ids: new Set() }),
  }
}

type Props = {
  readonly people: ReturnType<typeof useChosenPeople>
  readonly total: number
  readonly vocabulary: Vocabulary
}

/** What can be done with the people ticked: all of them chosen, none, their qualifications verified. */
export const ChosenTools = ({ people, total, vocabulary }: Props) => {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <VerifyChosen chosen={people.chosen} vocabulary={vocabulary} onDone={people.clear} />
      {people.count < total && (
        <Button size="compact-sm" variant="subtle" onClick={people.chooseEverybody}>
          {t(words.all(format.number(total)))}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={people.clear}>
        {t(words.none)}
      </Button>
    </>
  )
}
