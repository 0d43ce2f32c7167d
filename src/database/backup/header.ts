import { z } from 'zod'
import { broken, newerFormat } from './refusals.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/** A table as it stood: its rows in PostgreSQL's text format are these many bytes with this SHA-256. */
const tableImage = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: count,
  bytes: count,
  sha256,
})
const sequence = z.object({ name: z.string(), value: z.string(), called: z.boolean() })
const keptFile = z.object({ name: z.string(), bytes: count, sha256 })
const lock = z.object({ kdf: z.literal('argon2id'), salt: z.string(), memory: count, passes: count })

const header = z.object({
  format: z.literal(1),
  product: z.string(),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  /** The names of the migrations that made the schema. */
  migrations: z.array(z.string()),
  tables: z.array(tableImage),
  sequences: z.array(sequence),
  /** What lives outside the database and travels along; only in an encrypted backup. */
  files: z.array(keptFile),
  /** Tells whether a key file is the one that sealed these data, without giving the key away. */
  keyMark: z.string().nullable(),
  lock: lock.nullable(),
  body: z.object({ bytes: count, sha256 }),
})

/** What a backup says of itself; stands first in the file. */
export type Header = z.output<typeof header>
export type TableImage = z.output<typeof tableImage>
export type Sequence = z.output<typeof sequence>
export type Lock = z.output<typeof lock>

export const magic = Buffer.from('VUONBAK1')
export const sealBytes = 32
/** Magic, then the size of the header's room. */
export const prefixBytes = magic.length + 4
/** Nothing that calls itself a header may be larger: a wrong file must not fill the memory. */
export const roomMax = 4 * 1024 * 1024

/** How much room the header will take once every figure in it is known. */
export const roomFor = (planned: Header): number =>
  Math.ceil((Buffer.byteLength(JSON.stringify(planned)) + planned.tables.length * 128 + 1024) / 4096) * 4096

export const writtenHeader = (value: Header, room: number): Buffer => {
  const prefix = Buffer.alloc(prefixBytes)
  magic.copy(prefix)
  prefix.writeUInt32BE(room, magic.length)
  const text = Buffer.from(JSON.stringify(value))
  return Buffer.concat([prefix, text, Buffer.alloc(room - text.length, ' ')])
}

/** @throws Refused when it is none, or one of a later format. */
export const readHeader = (written: Buffer): Header => {
  let value: unknown
  try {
    value = JSON.parse(written.subarray(prefixBytes).toString('utf8'))
  } catch {
    throw broken('header')
  }
  const { success, data } = header.safeParse(value)
  if (success) return data
  const later = z.object({ format: z.number().min(2) }).safeParse(value).success
  throw later ? newerFormat() : broken('header')
}
