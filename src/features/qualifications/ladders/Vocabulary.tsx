import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { say, type Text } from '../../../domain/language/say.ts'
import type { TermList } from '../../../domain/profile/profile.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Swatch } from '../../../kit/ui/picture/Swatch.tsx'
import { listFields, listLadders, listTerms } from './contract.ts'
import look from './Vocabulary.module.css'

export type Listed = AnswerOf<typeof listLadders>
export type Ladder = Listed['ladders'][number]
export type Level = Ladder['levels'][number]
export type CountedSet = Listed['sets'][number]
export type Member = CountedSet['members'][number]

const lasting = { staleTime: 10 * 60_000 }
const asItIs = (code: string): Text => say(code, code)

export const askLadders = queryOptions({
  queryKey: ['ladders'],
  queryFn: ({ signal }) => call(listLadders, {}, { signal }),
  ...lasting,
})

/** The ladders and sets as they stand; kept for ten minutes, and followed while a set is being counted. */
export const useLadders = () =>
  useQuery({
    ...askLadders,
    refetchInterval: ({ state }) => (state.data?.sets.some(({ counting }) => counting) ? 1000 : false),
  })

/** What levels, terms and fields are called, and the choices that forms offer of them. */
export const useVocabulary = () => {
  const ladders = useLadders().data?.ladders
  const terms = useQuery({
    queryKey: ['terms'],
    queryFn: ({ signal }) => call(listTerms, { query: {} }, { signal }),
    ...lasting,
  }).data?.terms
  const fields = useQuery({
    queryKey: ['fields'],
    queryFn: ({ signal }) => call(listFields, {}, { signal }),
    ...lasting,
  }).data?.fields
  return useMemo(() => {
    const levels = (ladders ?? []).flatMap((ladder) => ladder.levels)
    const byCode = new Map(levels.map((level) => [level.code, level]))
    const termNames = new Map((terms ?? []).map((term) => [`${term.list} ${term.code}`, term.name]))
    const choices = (list: TermList) =>
      (terms ?? [])
        .filter((term) => term.list === list)
        .map(({ code, name }) => ({ value: code, label: name }))
    return {
      ladders: ladders ?? [],
      levelName: (code: string): Text => byCode.get(code)?.name ?? asItIs(code),
      levelColour: (code: string): string => byCode.get(code)?.colourLight ?? '#66758a',
      termName: (list: TermList, code: string): Text => termNames.get(`${list} ${code}`) ?? asItIs(code),
      choices,
      levelChoices: levels.map(({ code, name }) => ({ value: code, label: name })),
      fieldChoices: (fields ?? []).map(({ code, name }) => ({
        value: code,
        label: say(`${code} ${name.vi}`, `${code} ${name.en}`),
      })),
      fieldName: (code: string): Text => fields?.find((field) => field.code === code)?.name ?? asItIs(code),
    }
  }, [ladders, terms, fields])
}

export type Vocabulary = ReturnType<typeof useVocabulary>

type MarkProps = {
  readonly vocabulary: Vocabulary
  readonly code: string | null
  readonly studying?: boolean
}

/** A level by name, with its fixed colour; hatched while it is studied for. */
export const LevelMark = ({ vocabulary, code, studying = false }: MarkProps) => {
  const t = useText()
  if (!code) return <span>–</span>
  return (
    <span className={look.mark}>
      <Swatch colour={vocabulary.levelColour(code)} pattern={studying ? 'hatched' : 'solid'} />
      <span>{t(vocabulary.levelName(code))}</span>
    </span>
  )
}
