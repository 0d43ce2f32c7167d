import { sql } from 'kysely'
import type pg from 'pg'
import { nameToKeep } from './kept-planned.ts'
import { type RowReach, stating } from './reach.ts'

/**
 * Says of a statement that nobody waits for its answer: it travels in one message with the next question of
 * its transaction, and inserts that follow each other become one statement. What goes wrong with it is told by
 * that question, or by the commit. An insert that goes along reads nothing that was written just before it.
 */
export const goesAlong = sql`/* goes along */`

const isBegin = (statement: string): boolean => /^(?:begin|start transaction)/.test(statement)
const isEnd = (statement: string): boolean => statement === 'commit' || statement === 'rollback'
const isAlong = (statement: string): boolean => statement.startsWith('/* goes along */')

/** A statement with its parameters, and the name under which the connection keeps it planned. */
export type Question = {
  readonly name?: string
  readonly text: string
  readonly values?: unknown[]
}

type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>

const nothing = (command: string): Answer => ({ command, rowCount: 0, rows: [] })

const isInsert = ({ text }: Question): boolean =>
  /^\/\* goes along \*\/(?:\/\* kept planned \*\/ ?)?insert /.test(text)

const renumbered = (text: string, by: number): string =>
  text.replaceAll(/\$(\d+)/g, (_, number) => `$${Number(number) + by}`)

/** How often the same inserts follow each other in a transaction is a matter of the code: a few ways. */
const joinedTexts = new Map<string, string>()
const joinedMax = 200

const joinedText = (inserts: readonly Question[]): string => {
  let parameters = 0
  const parts = inserts.map(({ text, values = [] }) => {
    const part = renumbered(text, parameters)
    parameters += values.length
    return part
  })
  const last = parts.pop()
  return `/* kept planned */ with ${parts.map((part, index) => `part_${index} as (${part})`).join(', ')} ${last}`
}

/** Inserts as one statement: the database is asked once, and plans once for all changes of this kind. */
const joined = (inserts: readonly Question[]): Question => {
  const key = inserts.map(({ text }) => text).join(';')
  const text = joinedTexts.get(key) ?? joinedText(inserts)
  if (joinedTexts.size < joinedMax) joinedTexts.set(key, text)
  const name = nameToKeep(text)
  const values = inserts.flatMap((insert) => insert.values ?? [])
  return name === null ? { text, values } : { name, text, values }
}

const withInsertsJoined = (questions: readonly Question[]): Question[] => {
  const result: Question[] = []
  let inserts: Question[] = []
  const close = () => {
    const [only] = inserts
    if (only) result.push(inserts.length === 1 ? only : joined(inserts))
    inserts = []
  }
  for (const question of questions) {
    if (isInsert(question)) inserts.push(question)
    else {
      close()
      result.push(question)
    }
  }
  close()
  return result
}

/** All in one message; the first thing that went wrong is told, for the others fail because of it. */
const sendTogether = async (client: pg.PoolClient, questions: readonly Question[]): Promise<Answer> => {
  const [only, ...others] = questions
  if (only && others.length === 0) return client.query(only)
  const { stream } = (client as pg.PoolClient & Pick<pg.Client, 'connection'>).connection
  stream.cork()
  const asked = withInsertsJoined(questions).map((question) => client.query(question))
  stream.uncork()
  const answers = await Promise.allSettled(asked)
  const failure = answers.find((answer) => answer.status === 'rejected')
  if (failure) throw failure.reason
  const last = answers.at(-1)
  return last?.status === 'fulfilled' ? last.value : nothing('')
}

/** Asks a connection, which may be sent the next question before it has answered the last (`pipeline`). */
export const askingTogether = (client: pg.PoolClient) => {
  let waiting: Question[] = []
  let inTransaction = false
  /** What the connection was told to see, and what it must be told before the next question. */
  let standing = ''
  let statement: Question | null = null
  const taken = () => {
    const questions = statement ? [statement, ...waiting] : waiting
    statement = null
    waiting = []
    return questions
  }
  const send = async (questions: readonly Question[]): Promise<Answer> => {
    try {
      return await sendTogether(client, questions)
    } catch (error) {
      // Whether the reach was stated before this went wrong is not known: it is stated again.
      standing = ''
      throw error
    }
  }
  const end = (question: Question): Promise<Answer> | Answer => {
    inTransaction = false
    if (question.text === 'commit') return send([...taken(), question])
    const hasBegun = !waiting.some(({ text }) => isBegin(text))
    waiting = []
    return hasBegun ? client.query(question) : nothing('ROLLBACK')
  }
  return {
    /** Whoever has the connection from now on sees this far. */
    see(reach: RowReach): void {
      const stated = stating(reach)
      const wanted = stated.values.join(' ')
      if (wanted !== standing) statement = stated
      standing = wanted
    },
    async ask(question: Question): Promise<Answer> {
      if (isBegin(question.text)) inTransaction = true
      if (isEnd(question.text)) return end(question)
      if (!inTransaction || !(isBegin(question.text) || isAlong(question.text)))
        return send([...taken(), question])
      waiting.push(question)
      return nothing('')
    },
    /** Sends what waits, before something that must have the connection for itself. */
    async settle(): Promise<void> {
      const questions = taken()
      if (questions.length > 0) await send(questions)
    },
  }
}
