import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { pagePolicy } from '../kit/http/security-headers.ts'

/** Stands in the built page wherever the nonce of an answer belongs (see vite.config.ts). */
const placeOfNonce = 'VUON-NONCE'

/** The page is made anew for each answer: its styles carry a nonce that nobody can foresee. */
const sendPage = async (reply: FastifyReply, path: string): Promise<FastifyReply> => {
  const nonce = randomBytes(16).toString('base64url')
  const page = await readFile(path, 'utf8')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy(nonce))
    .send(page.replaceAll(placeOfNonce, nonce))
}

/** Gives out the built web part: its files, and its page for every other address. */
export const addWeb = async (server: FastifyInstance, webFolder: string): Promise<void> => {
  const index = join(webFolder, 'index.html')
  if (!existsSync(index)) return
  await server.register(fastifyStatic, {
    root: webFolder,
    index: false,
    serve: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/')
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Every address that is no file is a page of the browser's own; a file that is missing is said to be.
  server.get('/*', { config: { name: 'web' } }, (request, reply) => {
    const [path = '/'] = request.url.split('?')
    if (path.startsWith('/api/')) return reply.callNotFound()
    if (!/^\/(assets\/)?[\w.-]+\.\w+$/.test(path) || path === '/index.html') return sendPage(reply, index)
    const file = path.slice(1)
    return existsSync(join(webFolder, file)) ? reply.sendFile(file) : reply.callNotFound()
  })
}
