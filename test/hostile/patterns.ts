import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** A regular expression as it stands in the source. */
export type Pattern = { readonly file: string; readonly source: string; readonly flags: string }

/** After these a slash begins a pattern; after a name, a number or a bracket it divides. */
const beginsPattern = (before: string): boolean =>
  /(^|[(,=:[!&|?{};+>~*%<-]|\b(return|typeof|case|in|of|do|else|void))$/.test(before.trimEnd())

const closing = (text: string, from: number): number => {
  let inClass = false
  for (let at = from; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '[') inClass = true
    else if (text[at] === ']') inClass = false
    else if (text[at] === '/' && !inClass) return at
  }
  return -1
}

const afterQuoted = (text: string, from: number): number => {
  const quote = text[from]
  let at = from + 1
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** The end of what is no code at this place: a comment or a text; else the place itself. */
const afterWords = (text: string, at: number): number => {
  if (text.startsWith('//', at)) return (text.indexOf('\n', at) + 1 || text.length + 1) - 1
  if (text.startsWith('/*', at)) return text.indexOf('*/', at) + 2
  // Of a template the texts are passed over, what stands in its braces is looked at.
  return text[at] === "'" || text[at] === '"' ? afterQuoted(text, at) : at
}

const patternsIn = (file: string): Pattern[] => {
  const text = readFileSync(join(root, file), 'utf8')
  const found: Pattern[] = []
  for (let at = 0; at < text.length; at += 1) {
    const after = afterWords(text, at)
    if (after > at) {
      at = after - 1
      continue
    }
    if (text[at] !== '/' || !beginsPattern(text.slice(Math.max(0, at - 20), at))) continue
    const end = closing(text, at + 1)
    if (end < 0) continue
    const flags = /^[dgimsuvy]*/.exec(text.slice(end + 1, end + 9))?.[0] ?? ''
    found.push({ file, source: text.slice(at + 1, end), flags })
    at = end + flags.length
  }
  return found
}

const sourceFiles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => join('src', file))

const isPattern = ({ source, flags }: Pattern): boolean => {
  try {
    return new RegExp(source, flags).source !== ''
  } catch {
    return false
  }
}

/** Every pattern of the product that is written as one. */
export const allPatterns = (): Pattern[] => sourceFiles.flatMap(patternsIn).filter(isPattern)

/** Files in which patterns are put together while the program runs. */
export const filesThatMakePatterns = (): string[] =>
  sourceFiles.filter((file) => /\b(new )?RegExp\(/.test(readFileSync(join(root, file), 'utf8')))
