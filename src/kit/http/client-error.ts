import type { Socket } from 'node:net'

const answers = {
  431: {
    phrase: 'Request Header Fields Too Large',
    code: 'request.headers_too_large',
    message:
      'Phần đầu của yêu cầu quá lớn. Hãy xóa cookie của trang này rồi thử lại. · The headers of the request are too large. Delete this site’s cookies and try again.',
  },
  408: {
    phrase: 'Request Timeout',
    code: 'request.too_slow',
    message:
      'Yêu cầu đến quá chậm nên đã bị ngắt. Hãy kiểm tra đường truyền rồi thử lại. · The request came too slowly and was ended. Check the connection and try again.',
  },
  400: {
    phrase: 'Bad Request',
    code: 'request.unreadable',
    message:
      'Không đọc được yêu cầu. Hãy kiểm tra lại nội dung gửi. · The request cannot be read. Check its form.',
  },
} as const

const statusOf = (code: string | undefined): keyof typeof answers => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

/**
 * Answers what is no HTTP, or too much of it, as a refusal like any other, in both languages because its
 * headers were not read; then the connection ends.
 */
export const answerClientError = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = statusOf(error.code)
  const { phrase, code, message } = answers[status]
  const body = JSON.stringify({ error: { code, message } })
  const head = [
    `HTTP/1.1 ${status} ${phrase}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
