import { refuseWith, workbookRefusal } from '../refusals.ts'
import { resolveEntities } from './attribute.ts'

/** What a scan of XML meets. Names come without their prefix; texts with entities resolved. */
export type MarkupHandler = {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

/** XML reads every written line end as a line feed; only `&#13;` is a carriage return. */
const joinLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

const endOfTag = (input: string, start: number): number => {
  let quote = 0
  for (let at = start; at < input.length; at += 1) {
    const code = input.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at
  }
  return -1
}

const closing = (input: string, mark: string, start: number): number => {
  const found = input.indexOf(mark, start)
  return found === -1 ? -1 : found + mark.length
}

/** A tag or comment longer than this is an attack. */
const pendingLettersMax = 1024 * 1024

/** How much of a text may go out before the rest of it has come: not half an entity, not half a line end. */
const sendableLetters = (input: string, at: number): number => {
  const ampersand = input.lastIndexOf('&')
  const isCut = ampersand >= at && input.length - ampersand < 12 && !input.includes(';', ampersand)
  if (isCut) return ampersand
  return input.endsWith('\r') ? input.length - 1 : input.length
}

/**
 * Scans XML given in pieces. It resolves no entity but XML's own, and refuses a DOCTYPE: so nothing in a
 * file can make it grow or read other files. One text may be told in several pieces.
 */
export class MarkupScanner {
  readonly #handler: MarkupHandler
  #pending = ''

  constructor(handler: MarkupHandler) {
    this.#handler = handler
  }

  write(piece: string): void {
    const input = this.#pending + piece
    let at = 0
    for (;;) {
      const found = input.indexOf('<', at)
      const start = found === -1 ? sendableLetters(input, at) : found
      if (start > at) this.#handler.text(resolveEntities(joinLineEnds(input.slice(at, start))))
      at = start
      const next = found === -1 ? -1 : this.#tag(input, start)
      if (next === -1) break
      at = next
    }
    this.#pending = input.slice(at)
    if (this.#pending.length > pendingLettersMax) refuseWith(workbookRefusal.tooMuchContent())
  }

  /** Handles the tag at `start`; answers where it ends, or -1 when its end has not come yet. */
  #tag(input: string, start: number): number {
    const second = input.charCodeAt(start + 1)
    if (second === 33) return this.#declaration(input, start)
    if (second === 63) return closing(input, '?>', start)
    const end = endOfTag(input, start + 1)
    if (end === -1) return -1
    const isClosing = second === 47
    let nameStart = start + (isClosing ? 2 : 1)
    let nameEnd = nameStart
    for (; nameEnd < end; nameEnd += 1) {
      const code = input.charCodeAt(nameEnd)
      if (code <= 32 || code === 47) break
      if (code === 58) nameStart = nameEnd + 1
    }
    const name = input.slice(nameStart, nameEnd)
    if (isClosing) {
      this.#handler.close(name)
      return end + 1
    }
    const isEmpty = input.charCodeAt(end - 1) === 47
    this.#handler.open(name, input.slice(nameEnd, isEmpty ? end - 1 : end))
    if (isEmpty) this.#handler.close(name)
    return end + 1
  }

  #declaration(input: string, start: number): number {
    if (input.startsWith('<!--', start)) return closing(input, '-->', start + 4)
    if (input.startsWith('<![CDATA[', start)) {
      const end = closing(input, ']]>', start + 9)
      if (end !== -1) this.#handler.text(joinLineEnds(input.slice(start + 9, end - 3)))
      return end
    }
    const isTooShortToTell = input.length - start < 9
    return isTooShortToTell ? -1 : refuseWith(workbookRefusal.entities())
  }
}
