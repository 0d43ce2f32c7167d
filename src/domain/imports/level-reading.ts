import { collapseSpaces } from '../language/fold.ts'
import type { Reading } from './cell-reading.ts'
import { said, unread } from './cell-reading.ts'
import type { LevelColumn } from './level-column.ts'
import type { LevelSpelling } from './level-index.ts'
import { levelIndex } from './level-index.ts'
import { otherColumn, unknownLevel, unspecificLevel } from './level-trouble.ts'
import { remembered } from './remembered.ts'
import { saysNothing } from './tick.ts'
import { withoutInnerDots, wordKey } from './word-key.ts'
import type { LevelWords } from './words.ts'

/** A level found in a cell, with what else the cell says of it. */
export type LevelSaid = {
  readonly levelCode: string
  readonly specialty: string | null
  /** 'Đang học thạc sĩ', 'NCS': studied for, not held. */
  readonly studying: boolean
}

const neighbours = new Set(['PRO', 'MED', 'TITLE', 'POL', 'GOV', 'GOV25', 'GEN'])

type Token = { readonly key: string; readonly from: number; readonly to: number; readonly before: string }

const tokensOf = (text: string): Token[] => {
  let end = 0
  return [...text.matchAll(/\d+\/\d+|[\p{L}\p{M}\p{N}]+/gu)].map((match) => {
    const before = text.slice(end, match.index)
    end = match.index + match[0].length
    return { key: wordKey(match[0]), from: match.index, to: end, before }
  })
}

const found = (
  tokens: readonly Token[],
  at: number,
  levels: readonly LevelWords[],
  column: LevelColumn,
): LevelSpelling | null => {
  const { spellings, wordsMax } = levelIndex(levels)
  let other: LevelSpelling | null = null
  for (let words = Math.min(wordsMax, tokens.length - at); words > 0; words -= 1) {
    const key = tokens.slice(at, at + words).map((token) => token.key)
    const named = spellings.get(key.join(' ')) ?? []
    const mine = column.ladders.flatMap((ladder) => named.filter(({ level }) => level.ladder === ladder))[0]
    // A longer spelling of another ladder wins: 'Trung cấp LLCT' is political theory wherever it stands.
    if (mine) return other ?? mine
    other ??= named.find(({ level, plain }) => neighbours.has(level.ladder) && !plain) ?? null
  }
  return other
}

const startsPiece = (token: Token): boolean => /[;\n|+]/.test(token.before)
const mayStartPiece = (token: Token): boolean => /[,/&–-]/.test(token.before)

/** Cuts the cell into pieces, one level each: at ';', and at ',', '/', '-' or 'và' before another level. */
const piecesOf = (tokens: readonly Token[], isLevel: (at: number) => boolean): [number, number][] => {
  const starts = [0]
  tokens.forEach((token, at) => {
    if (at === 0) return
    const joined = tokens[at - 1]?.key === 'va'
    if (startsPiece(token) || ((mayStartPiece(token) || joined) && isLevel(at))) starts.push(at)
  })
  return starts.map((start, index) => [start, starts[index + 1] ?? tokens.length])
}

const specialtyIn = (text: string): string | null => {
  const words = collapseSpaces(text)
    .replace(/^[\s:,.;()/–-]+|(?<![\s:,;()/–-])[\s:,;()/–-]+$/g, '')
    .replace(/^(chuyên ngành|ngành|chuyên môn|về|in|of)\s*:?\s+/i, '')
    .replace(/(^|(?<!\s)\s+)(và|and)$/i, '')
  return words === '' ? null : words
}

const studyWords = /^(dang (theo )?hoc|ncs|nghien cuu sinh|hoc vien cao hoc|studying)( |$)/

type Piece = { readonly said: LevelSaid[]; readonly elsewhere: boolean; readonly rest: string | null }

const readPiece = (
  text: string,
  tokens: readonly Token[],
  levels: readonly LevelWords[],
  column: LevelColumn,
): Piece => {
  const studying = studyWords.test(tokens.map((token) => token.key).join(' '))
  const hits: LevelSpelling[] = []
  let elsewhere = false
  let at = 0
  while (at < tokens.length && hits.length === 0) {
    const hit = found(tokens, at, levels, column)
    const certain = hit !== null && (at === 0 || !hit.plain || !column.strict)
    if (certain) hits.push(hit)
    else at += 1
  }
  const before = specialtyIn(text.slice(tokens[0]?.from ?? 0, tokens[at]?.from ?? text.length))
  at += hits[0]?.words ?? 0
  // 'Bác sĩ CKI', 'PGS.TS': a second level right behind the first.
  const next = hits.length > 0 && at < tokens.length ? found(tokens, at, levels, column) : null
  if (next && (next.level.ladder === 'MED' || hits[0]?.level.ladder === 'TITLE')) {
    if (next.level.ladder === 'MED' && hits[0]?.level.ladder === 'PRO') hits.shift()
    hits.push(next)
    at += next.words
  }
  const last = tokens.at(-1)?.to ?? 0
  const rest = specialtyIn(text.slice(tokens[at]?.from ?? last, last)) ?? (studying ? null : before)
  const result = hits.map(({ level }, index) => {
    if (!column.ladders.includes(level.ladder)) elsewhere = true
    return { levelCode: level.code, specialty: index === hits.length - 1 ? rest : null, studying }
  })
  return {
    said: result,
    elsewhere,
    rest: hits.length === 0 ? specialtyIn(text.slice(tokens[0]?.from, last)) : null,
  }
}

const freshLevels = (
  cellText: string,
  levels: readonly LevelWords[],
  column: LevelColumn,
): Reading<readonly LevelSaid[]> => {
  const text = withoutInnerDots(cellText.normalize('NFC').slice(0, 500))
    .trim()
    .replace(/^(ncs|nghiên cứu sinh)(?!\p{L})/iu, 'Đang học tiến sĩ')
  if (saysNothing(text) || /^(chua|khong) (qua|co|duoc) /.test(wordKey(text))) {
    return said<readonly LevelSaid[]>(null)
  }
  if (/(^| )(sau|tren) dai hoc( |$)/.test(wordKey(text))) return unread(unspecificLevel(text))
  const tokens = tokensOf(text)
  const pieces = piecesOf(tokens, (at) => found(tokens, at, levels, column) !== null)
  const levelsSaid: LevelSaid[] = []
  let elsewhere = false
  for (const [start, end] of pieces) {
    const piece = readPiece(text, tokens.slice(start, end), levels, column)
    elsewhere ||= piece.elsewhere
    const before = levelsSaid.at(-1)
    if (piece.said.length === 0 && before && piece.rest !== null) {
      const specialty = [before.specialty, piece.rest].filter((part) => part !== null).join('; ')
      levelsSaid[levelsSaid.length - 1] = { ...before, specialty }
    }
    levelsSaid.push(...piece.said)
  }
  if (levelsSaid.length > 0) {
    return elsewhere ? said<readonly LevelSaid[]>(levelsSaid, otherColumn(text)) : said(levelsSaid)
  }
  if (column.prefix !== '' && !wordKey(text).startsWith(wordKey(column.prefix))) {
    const prefixed = freshLevels(`${column.prefix} ${text}`, levels, { ...column, prefix: '' })
    if (prefixed.value !== null) return prefixed
  }
  return unread(unknownLevel(text, levels, column))
}

type ColumnReader = (text: string) => Reading<readonly LevelSaid[]>
const readers = new WeakMap<readonly LevelWords[], WeakMap<LevelColumn, ColumnReader>>()

/**
 * Reads the levels that a cell names in free text, each with its specialty: 'Đại học Luật; Cử nhân HC'
 * gives two. Order as written.
 */
export const readLevels = (
  cellText: string,
  levels: readonly LevelWords[],
  column: LevelColumn,
): Reading<readonly LevelSaid[]> => {
  const byColumn = readers.get(levels) ?? new WeakMap<LevelColumn, ColumnReader>()
  readers.set(levels, byColumn)
  const reader = byColumn.get(column) ?? remembered((text: string) => freshLevels(text, levels, column))
  byColumn.set(column, reader)
  return reader(cellText)
}
