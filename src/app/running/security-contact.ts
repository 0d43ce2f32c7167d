import type { FastifyInstance } from 'fastify'

const day = 24 * 3_600_000
/** RFC 9116 asks for less than a year: whoever reads an old copy shall not believe it. */
const daysMax = 180

const unnamed = [
  '# Don vi van hanh he thong nay chua neu dia chi nhan bao loi bao mat; hay lien he truc tiep voi don vi do.',
  '# Whoever runs this installation has named no contact (SECURITY_CONTACT); please ask the organisation itself.',
]

/** What RFC 9116 wants to be found: whom to tell about a hole in this installation. */
export const securityText = (contact: string | null, now: Date): string => {
  const expires = new Date(now.getTime() + daysMax * day).toISOString().slice(0, 10)
  return [
    ...(contact === null ? unnamed : [`Contact: ${contact}`]),
    `Expires: ${expires}T00:00:00.000Z`,
    'Preferred-Languages: vi, en',
    '',
  ].join('\n')
}

export const addSecurityText = (server: FastifyInstance, contact: string | null): void => {
  const config = { name: 'security.text' }
  server.get('/.well-known/security.txt', { config }, (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(securityText(contact, new Date())),
  )
}
