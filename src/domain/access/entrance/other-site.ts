import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'

/** What a browser says about where a request comes from. */
export type Provenance = {
  readonly method: string
  /** The host that was asked, as the browser wrote it. */
  readonly host: string
  /** The header Origin: the page that asks; browsers send it with every change. */
  readonly origin: string | null
  /** The header Sec-Fetch-Site, which no script can set. */
  readonly fetchSite: string | null
  /** Whether a session's cookie came along: what another site's page would misuse. */
  readonly withCookie: boolean
}

const otherSite = refuse(
  'request.other_site',
  say(
    'Yêu cầu đến từ một trang khác nên không được nhận. Hãy thao tác ngay trên Vươn.',
    'The request came from another site and is not accepted. Work on Vươn itself.',
  ),
  403,
)

const unknownSite = refuse(
  'request.unknown_site',
  say(
    'Không rõ yêu cầu đến từ trang nào nên không được nhận. Hãy mở Vươn bằng trình duyệt đời mới; chương trình thì dùng mã truy cập (API token) hoặc gửi kèm đầu mục Origin.',
    'The request does not say which site it comes from and is not accepted. Use a current browser; a program uses an API token or sends the header Origin.',
  ),
  403,
)

const reads = ['GET', 'HEAD', 'OPTIONS']

/**
 * Why a change is not taken from where it comes (OWASP ASVS 5.0, 3.5.1 and 3.5.3), or null. Both headers are
 * asked where both came; a change with a session's cookie and neither of them is refused.
 */
export const refusalOfOtherSite = (from: Provenance): Refusal | null => {
  if (reads.includes(from.method)) return null
  if (from.fetchSite !== null && from.fetchSite !== 'same-origin') return otherSite
  if (from.origin === null) return from.withCookie && from.fetchSite === null ? unknownSite : null
  return URL.parse(from.origin)?.host === from.host.toLowerCase() ? null : otherSite
}
