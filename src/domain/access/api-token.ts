import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Action } from './policy.ts'
import { isForSubtree, tokenActions } from './token-limit.ts'

/** Every token begins so: a leaked one is recognised wherever it turns up. */
export const tokenPrefix = 'vuon_'

/** 256 random bits after the prefix, in base64url. */
const tokenPattern = /^vuon_[\w-]{43}$/

/** The token in an Authorization header, or null where it holds none of ours. */
export const tokenInHeader = (header: string | undefined): string | null => {
  const [scheme, token = '', ...more] = (header ?? '').trim().split(/ +/)
  if (scheme?.toLowerCase() !== 'bearer' || more.length > 0) return null
  return token.startsWith(tokenPrefix) ? token : null
}

/** Whether the text could be a token at all; what could not is looked up nowhere. */
export const isToken = (text: string): boolean => tokenPattern.test(text)

export const longestLifeDays = 366
const liveTokensMax = 20

/** What somebody wants a token for. */
export type TokenDraft = {
  readonly actions: readonly string[]
  readonly unitId: string | null
  readonly lastDay: Day
}

const notOwn = refuse(
  'tokens.action_not_own',
  say(
    'Mã chỉ được phép làm những việc mà chính tài khoản này đang làm được. Hãy bỏ bớt việc đã chọn.',
    'A token may do only what this account may do itself. Untick what it may not.',
  ),
)

const notForSubtree = refuse(
  'tokens.not_for_subtree',
  say(
    'Có việc đã chọn không giới hạn theo đơn vị được. Hãy bỏ việc đó hoặc bỏ đơn vị.',
    'One of the chosen actions cannot be held to a unit. Untick it or leave the unit empty.',
  ),
)

const wrongEnd = refuse(
  'tokens.wrong_end',
  say(
    `Ngày hết hạn phải từ hôm nay đến ${longestLifeDays} ngày nữa. Hãy chọn ngày khác.`,
    `The last day must lie within ${longestLifeDays} days from today. Choose another one.`,
  ),
)

const tooMany = refuse(
  'tokens.too_many',
  say(
    `Mỗi tài khoản có nhiều nhất ${liveTokensMax} mã. Hãy thu hồi mã không dùng nữa.`,
    `An account has at most ${liveTokensMax} tokens. Revoke what is no longer used.`,
  ),
  409,
)

/** Why such a token is not made, for an account that is allowed what `allows` says. */
export const refusalToMakeToken = (
  { actions, unitId, lastDay }: TokenDraft,
  allows: (action: Action) => boolean,
  live: number,
  today: Day,
): Refusal | null => {
  const known = tokenActions.filter((action) => actions.includes(action))
  if (known.length !== actions.length || known.length === 0 || !known.every(allows)) return notOwn
  if (unitId !== null && !known.every(isForSubtree)) return notForSubtree
  if (lastDay < today || lastDay > addDays(today, longestLifeDays)) return wrongEnd
  return live >= liveTokensMax ? tooMany : null
}

export const noToken = refuse(
  'token.not_found',
  say('Không có mã này. Hãy tải lại trang.', 'There is no such token. Reload the page.'),
  404,
)

export const badToken = refuse(
  'token.not_valid',
  say(
    'Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy lập mã mới ở trang “Tài khoản của tôi”.',
    'The token is wrong, has expired or was revoked. Make a new one on the page “My account”.',
  ),
  401,
)
