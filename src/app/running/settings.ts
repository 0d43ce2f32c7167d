import { isIP } from 'node:net'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { type LogLevel, logLevels } from '../../kit/log/log-settings.ts'
import type { Environment } from '../configuration.ts'

/** Where the metrics are read: on a port of their own, or on the main one by whoever has the token. */
export type MetricsSettings = {
  readonly token: string | null
  readonly port: number | null
  readonly host: string
}

/** What whoever runs the server may choose about running it. */
export type RunningSettings = {
  readonly logLevel: LogLevel
  /** How long running requests and imports may take to end when the server stops. */
  readonly stopSecondsMax: number
  readonly metrics: MetricsSettings
  /** Whom to tell about a hole in security: mailto: or https:; null: nobody was named. */
  readonly securityContact: string | null
}

const wrong = (name: string, vi: string, en: string): Refused =>
  new Refused(refuse(`configuration.${name.toLowerCase()}`, say(vi, en), 400))

const wholeNumber = (name: string, text: string, most: number): number => {
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text)
  throw wrong(
    name,
    `${name} phải là một số từ 0 đến ${most}, không phải "${text}".`,
    `${name} must be a number from 0 to ${most}, not "${text}".`,
  )
}

const levelFrom = (text: string): LogLevel => {
  const level = logLevels.find((known) => known === text)
  if (level) return level
  const all = logLevels.join(', ')
  throw wrong(
    'LOG_LEVEL',
    `LOG_LEVEL phải là một trong: ${all}; không phải "${text}".`,
    `LOG_LEVEL must be one of ${all}; not "${text}".`,
  )
}

const contactFrom = (text: string): string => {
  const isMail = /^mailto:[^\s@]+@[^\s@]+$/.test(text)
  if (isMail || (/^https:\/\/\S+$/.test(text) && URL.canParse(text))) return text
  throw wrong(
    'SECURITY_CONTACT',
    'SECURITY_CONTACT phải có dạng mailto:an-toan@don-vi.example hoặc https://…',
    'SECURITY_CONTACT must look like mailto:security@office.example or https://…',
  )
}

const tokenFrom = (text: string): string => {
  if (/^[\x21-\x7e]{24,}$/.test(text)) return text
  // Not repeated: it is a secret.
  throw wrong(
    'METRICS_TOKEN',
    'METRICS_TOKEN phải có ít nhất 24 ký tự không dấu, không khoảng trắng; ví dụ tạo bằng: openssl rand -hex 24',
    'METRICS_TOKEN must have at least 24 plain characters without spaces; make one with: openssl rand -hex 24',
  )
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

const openMetrics = wrong(
  'METRICS_TOKEN',
  'METRICS_HOST cho máy khác vào thì phải đặt METRICS_TOKEN.',
  'METRICS_HOST lets other machines in: set METRICS_TOKEN as well.',
)

/** Reads LOG_LEVEL, STOP_SECONDS, METRICS_PORT, METRICS_HOST, METRICS_TOKEN and SECURITY_CONTACT. */
export const readRunningSettings = (environment: Environment, isTerminal = false): RunningSettings => {
  const read = <T>(name: string, from: (text: string) => T, missing: T): T => {
    const text = environment[name]?.trim() ?? ''
    return text === '' ? missing : from(text)
  }
  const number = (name: string, most: number) => (text: string) => wholeNumber(name, text, most)
  const metrics: MetricsSettings = {
    token: read<string | null>('METRICS_TOKEN', tokenFrom, null),
    port: read<number | null>('METRICS_PORT', number('METRICS_PORT', 65_535), null),
    host: read('METRICS_HOST', (text) => text, '127.0.0.1'),
  }
  if (metrics.port !== null && metrics.token === null && !isLoopback(metrics.host)) throw openMetrics
  return {
    // Whoever sits at the terminal wants to see what is wrong, not every request.
    logLevel: read<LogLevel>('LOG_LEVEL', levelFrom, isTerminal ? 'warn' : 'info'),
    stopSecondsMax: read('STOP_SECONDS', number('STOP_SECONDS', 600), 30),
    metrics,
    securityContact: read<string | null>('SECURITY_CONTACT', contactFrom, null),
  }
}
