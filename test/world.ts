import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { today } from '../src/app/clock.ts'
import { type Entrance, openEntrance } from '../src/app/entrance-configuration.ts'
import { openHouse } from '../src/app/house.ts'
import type { MailConfiguration } from '../src/app/mail-configuration.ts'
import { buildServer } from '../src/app/server.ts'
import type { Role } from '../src/domain/access/policy.ts'
import { FOREVER } from '../src/domain/time/day.ts'
import { openAccount } from '../src/features/access/actions.ts'
import type { Context } from '../src/features/access/context.ts'
import { Scope } from '../src/features/access/scope.ts'
import type { AnswerOf, AnyContract, RequestOf } from '../src/kit/http/contract.ts'
import type { Patience } from '../src/kit/http/patience.ts'
import type { SignOnConfiguration } from '../src/kit/sign-on/provider.ts'
import { databaseNamed } from './database.ts'

export type Answer<Body = unknown> = { status: number; body: Body; headers: Headers }

/** Somebody at a browser: asks by contract or by plain path, with the cookie of their session. */
export type Visitor = {
  readonly accountId: string | null
  /** The cookie of the session, for requests that fetch cannot make. */
  readonly cookie: string
  ask<C extends AnyContract>(contract: C, request?: RequestOf<C>): Promise<AnswerOf<C>>
  answerTo<C extends AnyContract>(contract: C, request?: RequestOf<C>): Promise<Answer>
  fetch(path: string, init?: RequestInit): Promise<Response>
}

const pathOf = (contract: AnyContract, request: { params?: unknown; query?: unknown }): string => {
  const params = (request.params ?? {}) as Record<string, string>
  const path = contract.path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((request.query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null) query.set(name, String(value))
  return `/api${path}${query.size > 0 ? `?${query}` : ''}`
}

/** Somebody at a browser that already holds this cookie, or a program that sends other headers. */
export const visitor = (
  address: string,
  accountId: string | null,
  cookie: string,
  more: Readonly<Record<string, string>> = {},
): Visitor => {
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${address}${path}`, {
      ...init,
      headers: { cookie, origin: address, ...more, ...(init.headers as Record<string, string>) },
    })
  const answerTo = async <C extends AnyContract>(
    contract: C,
    request: RequestOf<C> = {},
  ): Promise<Answer> => {
    const response = await send(pathOf(contract, request), {
      method: contract.method,
      ...(request.body === undefined
        ? {}
        : { body: JSON.stringify(request.body), headers: { 'content-type': 'application/json' } }),
    })
    const type = response.headers.get('content-type') ?? ''
    const body = type.includes('spreadsheetml') ? await response.arrayBuffer() : await response.text()
    const isJson = typeof body === 'string' && type.includes('json')
    return { status: response.status, body: isJson ? JSON.parse(body) : body, headers: response.headers }
  }
  return {
    accountId,
    cookie,
    fetch: send,
    answerTo,
    async ask(contract, request = {}) {
      const answer = await answerTo(contract, request)
      if (answer.status !== 200)
        throw new Error(`${contract.name} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      return answer.body as AnswerOf<typeof contract>
    },
  }
}

/** A fresh organisation on a database of its own, behind a real server. */
export const newWorld = async (
  options: {
    mail?: MailConfiguration
    signOn?: SignOnConfiguration
    entrance?: Entrance
    patience?: Patience
  } = {},
) => {
  const postgres = inject('postgres')
  const name = `vuon_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(postgres)
  await admin.connect()
  await admin.query(`create database ${name} template vuon_template strategy file_copy`)
  const dataFolder = mkdtempSync(join(tmpdir(), 'vuon-world-'))
  const connection = databaseNamed(postgres, name)
  const house = await openHouse({ ...options, connection, dataFolder, origins: [] })
  const { entrance = openEntrance, patience } = options
  const server = await buildServer(house, {
    webFolder: join(dataFolder, 'no-web'),
    version: 'test',
    entrance,
    patience,
  })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const operator: Context = {
    database: house.registry,
    registry: house.registry,
    vault: house.vault,
    dataFolder,
    post: house.post,
    actor: { id: null, name: 'Người vận hành' },
    scope: Scope.ofOperator(today()),
    language: 'vi',
    today: today(),
  }
  const account = async (
    role: Role | null,
    options: { unitId?: string | null; from?: string; to?: string; personId?: string } = {},
  ): Promise<Visitor> => {
    const email = `${randomUUID()}@vuon.example`
    const password = randomUUID()
    const { unitId = null, from = '2000-01-01', to = FOREVER, personId = null } = options
    const id = await house.registry
      .transaction()
      .execute((tx) =>
        openAccount(
          tx,
          operator.actor,
          { name: `${role ?? 'không vai trò'}`, email, password, personId },
          role ? [{ role, unitId, from, to }] : [],
        ),
      )
    const response = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    return visitor(address, id, cookie)
  }
  return {
    address,
    database: house.registry,
    /** The owner's connections: what no application may do, a test of the damage may. */
    owner: house.owner,
    /** The name under which the application signs in to the database. */
    login: house.login,
    connection: house.connection,
    /** The application's connections with the sight of a reach. */
    seenBy: house.seenBy,
    operator,
    /** Signs in a new account that holds the role on the unit; null: an account without any role. */
    account,
    /** Somebody who has not signed in. */
    stranger: visitor(address, null, ''),
    async end() {
      await server.close()
      await house.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.query(`drop role if exists ${house.login}`)
      await admin.end()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof newWorld>>
