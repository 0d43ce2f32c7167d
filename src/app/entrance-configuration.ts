import { addressBytes } from '../domain/access/entrance/internet-address.ts'
import { defaultRates, type Rates } from '../domain/access/entrance/request-rate.ts'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'
import { publicAddressFrom } from './mail-configuration.ts'

/** How requests reach the application. */
export type Entrance = {
  /** The address at which people open Vươn; null where any name of the machine will do. */
  readonly publicAddress: string | null
  /** Addresses and blocks of the proxies in front, whose word on the asker's address is taken. */
  readonly trustedProxies: readonly string[]
  /** How many requests a minute are taken; null: however many. */
  readonly rates: Rates | null
  /** Hosts of the own network that may be called. */
  readonly privateHosts: readonly string[]
}

/** Nothing known and nothing limited: for tests and measures. */
export const openEntrance: Entrance = {
  publicAddress: null,
  trustedProxies: [],
  rates: null,
  privateHosts: [],
}

type Read = <T>(name: string, from: (text: string) => T, missing: T) => T

const wrong = (name: string, vi: string, en: string): Refused =>
  new Refused(refuse(`configuration.${name}`, say(vi, en), 400))

const listed = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '')

const isBlock = (text: string): boolean => {
  const [address = '', bits, more] = text.split('/')
  const bytes = addressBytes(address)
  if (bytes === null || more !== undefined) return false
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= bytes.length * 8)
  )
}

const proxiesFrom = (text: string): string[] => {
  const proxies = listed(text)
  if (proxies.every(isBlock)) return proxies
  throw wrong(
    'trust_proxy',
    `TRUST_PROXY phải là địa chỉ của các máy chủ trung gian, không phải "${text}"; ví dụ TRUST_PROXY=127.0.0.1 hoặc 10.0.0.0/24.`,
    `TRUST_PROXY must list the addresses of the proxies in front, not "${text}"; for example TRUST_PROXY=127.0.0.1 or 10.0.0.0/24.`,
  )
}

const ratesFrom = (text: string): Rates | null => {
  if (text === 'off') return null
  const [account = 0, address = 0, heavy = 0, ...more] = listed(text).map(Number)
  const isRight = [account, address, heavy].every(
    (rate) => Number.isInteger(rate) && rate >= 1 && rate <= 1_000_000,
  )
  if (isRight && more.length === 0)
    return { account: { perMinute: account }, address: { perMinute: address }, heavy: { perMinute: heavy } }
  throw wrong(
    'rate_limits',
    `RATE_LIMITS gồm ba số yêu cầu mỗi phút: của tài khoản, của địa chỉ chưa đăng nhập, của việc nặng; không phải "${text}"; ví dụ RATE_LIMITS=600,120,60 hoặc off.`,
    `RATE_LIMITS takes three numbers of requests a minute: of an account, of an address not signed in, of heavy work; not "${text}"; for example RATE_LIMITS=600,120,60 or off.`,
  )
}

/** Reads PUBLIC_ADDRESS, TRUST_PROXY, RATE_LIMITS and OUTGOING_PRIVATE_HOSTS. */
export const readEntrance = (read: Read): Entrance => ({
  publicAddress: read<string | null>('PUBLIC_ADDRESS', publicAddressFrom, null),
  trustedProxies: read<readonly string[]>('TRUST_PROXY', proxiesFrom, []),
  rates: read<Rates | null>('RATE_LIMITS', ratesFrom, defaultRates),
  privateHosts: read<readonly string[]>('OUTGOING_PRIVATE_HOSTS', listed, []),
})

/** Whether people reach the application by TLS, however it is reached within. */
export const isByTls = ({ publicAddress }: Pick<Entrance, 'publicAddress'>): boolean =>
  publicAddress?.startsWith('https:') ?? false
