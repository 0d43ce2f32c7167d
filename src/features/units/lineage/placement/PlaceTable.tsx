import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { foldForSearch } from '../../../../domain/language/fold.ts'
import { SearchField } from '../../../../kit/ui/field/SearchField.tsx'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { DataTable } from '../../../../kit/ui/table/DataTable.tsx'
import { words } from '../texts.ts'

type Person = { readonly personId: string; readonly fullName: string; readonly staffCode: string | null }

type Props = {
  readonly people: readonly Person[]
  readonly places: readonly { readonly value: string; readonly label: string }[]
  readonly onPlace: (personIds: readonly string[], to: string) => void | Promise<void>
  /** Where people are placed so far, where that is not done at once: it is shown, and can be taken back. */
  readonly placed?: ReadonlyMap<string, string>
  readonly onTakeOff?: (personIds: readonly string[]) => void
}

const matches = (person: Person, search: string): boolean => {
  const text = foldForSearch(`${person.fullName} ${person.staffCode ?? ''}`)
  return foldForSearch(search)
    .split(' ')
    .every((word) => text.includes(word))
}

/** People to be placed: found by name, ticked, and sent to one of the places together. */
export const PlaceTable = ({ people, places, onPlace, placed, onTakeOff }: Props) => {
  const t = useText()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [to, setTo] = useState<string | null>(null)
  const labels = new Map(places.map(({ value, label }) => [value, label]))
  const destination = to !== null && labels.has(to) ? to : null
  const place = async () => {
    if (!destination) return
    await onPlace([...chosen], destination)
    setChosen(new Set())
  }
  const whereTo = (person: Person) => labels.get(placed?.get(person.personId) ?? '') ?? t(words.notPlaced)
  return (
    <DataTable<Person>
      label={words.placement}
      columns={[
        { key: 'name', head: words.person, width: 240, cell: (person) => person.fullName },
        { key: 'code', head: words.staffCode, width: 140, cell: (person) => person.staffCode ?? '' },
        ...(placed ? [{ key: 'to', head: words.destination, width: 240, cell: whereTo }] : []),
      ]}
      rows={search ? people.filter((person) => matches(person, search)) : people}
      keyOf={(person) => person.personId}
      chosen={chosen}
      onChosen={setChosen}
      maxHeight="24rem"
      empty={<p>{t(words.nobodyHere)}</p>}
      tools={
        <>
          <SearchField label={words.findPerson} value={search} onChange={setSearch} />
          <Select
            aria-label={t(words.destination)}
            placeholder={t(words.destination)}
            data={[...places]}
            value={destination}
            onChange={setTo}
          />
          <Button disabled={!destination || chosen.size === 0} onClick={() => void place()}>
            {t(words.placeChosen)}
          </Button>
        </>
      }
      chosenTools={
        onTakeOff && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              onTakeOff([...chosen])
              setChosen(new Set())
            }}
          >
            {t(words.takeOff)}
          </Button>
        )
      }
    />
  )
}
