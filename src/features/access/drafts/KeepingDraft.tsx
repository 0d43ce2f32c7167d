import { useEffect, useRef, useState } from 'react'
import { addressFor, call } from '../../../kit/ui/api/call.ts'
import { pageLanguage } from '../../../kit/ui/language/chosen.ts'
import { dropDraft, findDraft, keepDraft } from './contract.ts'

/** What was kept of a form before, with what can be done about it. */
export type KeptDraft<Content> = {
  readonly found: { readonly savedAt: string; readonly content: Content } | null
  /** The draft has been taken up or turned down: it is offered no more. */
  readonly settle: () => void
  /** Forgets it, when it is not wanted. */
  readonly drop: () => Promise<void>
  /** Saves the form; while that lasts nothing is kept, and what was saved is no draft any more. */
  readonly whileSaving: <Result>(save: () => Promise<Result>) => Promise<Result>
}

const pauseMs = 1200

/** Sent even while the tab closes; what fails then is only a draft. */
const sendLast = (address: string, method: string, body: object | null): Promise<unknown> =>
  fetch(address, {
    method,
    credentials: 'same-origin',
    keepalive: true,
    headers: {
      'accept-language': pageLanguage(),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => undefined)

/**
 * Keeps what is typed in a form at the server, sealed for the account: a moment after each pause, and when the tab
 * is left. `content` null: nothing is typed yet. Without a name nothing is kept. A draft of before is offered until
 * it is settled, and overwritten only by what is typed here.
 */
export const useDraft = <Content,>(form: string | undefined, content: Content | null): KeptDraft<Content> => {
  const [found, setFound] = useState<KeptDraft<Content>['found']>(null)
  const typed = content === null ? null : JSON.stringify(content)
  /** Typed and not yet kept; what a closing tab still sends. */
  const waiting = useRef<string | null>(null)
  const onTheWay = useRef<Promise<unknown>>(Promise.resolve())
  const saving = useRef(false)
  const forget = useRef<() => Promise<void>>(async () => undefined)
  useEffect(() => {
    if (form === undefined) return
    const asking = new AbortController()
    call(findDraft, { query: { form } }, { signal: asking.signal })
      .then(({ draft }) => draft && setFound({ savedAt: draft.savedAt, content: JSON.parse(draft.content) }))
      .catch(() => undefined)
    return () => asking.abort()
  }, [form])
  useEffect(() => {
    if (form === undefined || typed === null) return
    waiting.current = typed
    const pause = setTimeout(() => {
      if (saving.current) return
      waiting.current = null
      // A draft that cannot be kept disturbs nobody: the form itself says what is wrong when it is saved.
      onTheWay.current = call(keepDraft, { body: { form, content: typed } }).catch(() => undefined)
    }, pauseMs)
    return () => clearTimeout(pause)
  }, [form, typed])
  useEffect(() => {
    if (form === undefined) return
    const leave = () => {
      if (waiting.current !== null && !saving.current)
        void sendLast(addressFor(keepDraft), keepDraft.method, { form, content: waiting.current })
      waiting.current = null
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      // A form that closes while it is being saved has been saved.
      if (saving.current) void forget.current()
      else leave()
    }
  }, [form])
  const drop = async () => {
    waiting.current = null
    setFound(null)
    await onTheWay.current
    if (form !== undefined) await sendLast(addressFor(dropDraft, { query: { form } }), dropDraft.method, null)
  }
  forget.current = drop
  const whileSaving: KeptDraft<Content>['whileSaving'] = async (save) => {
    saving.current = true
    try {
      const result = await save()
      await drop()
      return result
    } finally {
      saving.current = false
    }
  }
  return { found, settle: () => setFound(null), drop, whileSaving }
}
