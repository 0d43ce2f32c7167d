/** A cookie that remembers, between two steps of signing in, that the first was passed. */
export type StepCookie = {
  /** Hands the token to the browser for so many seconds; null takes it back. */
  set(headers: Headers, token: string | null): Headers
  /** The token that came with a request, or null. */
  in(headers: Headers): string | null
}

/** How long the second step may take. */
export const stepSeconds = 600

/** The value of the cookie with this name, as it was sent. */
export const cookieValue = (cookies: string, name: string): string | null => {
  for (const part of cookies.split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value) return value
  }
  return null
}

/** Sent only to the addresses of the session, and never readable by a script. */
export const makeStepCookie = (name: string, secure: boolean): StepCookie => ({
  set(headers, token) {
    const life = token === null ? 0 : stepSeconds
    const flags = `Path=/api/session; HttpOnly; SameSite=Strict; Max-Age=${life}${secure ? '; Secure' : ''}`
    headers.append('set-cookie', `${name}=${token ?? ''}; ${flags}`)
    return headers
  },
  in(headers) {
    const token = cookieValue(headers.get('cookie') ?? '', name)
    return token && /^[\w-]{20,100}$/.test(token) ? token : null
  },
})
