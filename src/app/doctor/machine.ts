import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Finding, ok, warning, wrong } from '../../domain/running/finding.ts'

const majorMin = 24

/** Whether the Node that runs this is new enough for the code. */
export const checkNode = (version: string): Finding =>
  Number(version.replace('v', '').split('.')[0]) >= majorMin
    ? ok('node', `Node ${version}.`, `Node ${version}.`)
    : wrong(
        'node',
        `Node ${version} quá cũ; hãy cài Node ${majorMin}, hoặc chạy bằng npm start (có Node đi kèm).`,
        `Node ${version} is too old; install Node ${majorMin}, or run by npm start, which brings its own.`,
      )

/** Whether the part for the browser has been built. */
export const checkWeb = (productFolder: string): Finding =>
  existsSync(join(productFolder, 'dist', 'web', 'index.html'))
    ? ok('web', 'Đã dựng.', 'Built.')
    : wrong(
        'web',
        'Chưa dựng phần giao diện; hãy chạy npm start một lần (tự dựng), hoặc dựng lại gói cài đặt.',
        'The web part is not built; npm start builds it, or build the image again.',
      )

const isVuon = async (host: string, port: number): Promise<boolean> => {
  try {
    const answer = await fetch(`http://${host}:${port}/health/live`, { signal: AbortSignal.timeout(3000) })
    return ((await answer.json()) as { live?: unknown }).live === true
  } catch {
    return false
  }
}

const faultOfListening = (host: string, port: number): Promise<string | null> =>
  new Promise((found) => {
    const server = createServer()
    server.once('error', (error) => found('code' in error ? String(error.code) : error.message))
    server.listen({ host, port, exclusive: true }, () => server.close(() => found(null)))
  })

const wordsOf = (fault: string, host: string, port: number): Finding => {
  if (fault === 'EADDRINUSE')
    return wrong(
      'port',
      `Cổng ${port} đang có chương trình khác dùng; hãy đặt PORT khác hoặc dừng chương trình đó.`,
      `Port ${port} is used by another program; set another PORT or stop that program.`,
    )
  if (fault === 'EACCES')
    return wrong(
      'port',
      `Tài khoản này không được mở cổng ${port}; hãy dùng cổng từ 1024 trở lên sau máy chủ trung gian.`,
      `This account may not open port ${port}; use one from 1024 on, behind a proxy.`,
    )
  return wrong(
    'port',
    `Không mở được ${host}:${port} (${fault}); hãy kiểm tra HOST.`,
    `${host}:${port} cannot be opened (${fault}); check HOST.`,
  )
}

/** Whether the port is free, or held by Vươn itself. */
export const checkPort = async (host: string, port: number): Promise<Finding> => {
  const fault = await faultOfListening(host, port)
  if (fault === null)
    return ok(
      'port',
      `${host}:${port} còn trống (ứng dụng không chạy).`,
      `${host}:${port} is free (not running).`,
    )
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  if (fault === 'EADDRINUSE' && (await isVuon(near, port)))
    return ok('port', `Vươn đang phục vụ ở ${host}:${port}.`, `Vươn serves at ${host}:${port}.`)
  return wordsOf(fault, host, port)
}

/** A clock that is wrong makes every date wrong: sessions, retention, the ledger. */
export const checkClock = (facts: { here: Date; database: Date; lastRecorded: Date | null }): Finding => {
  const { here, database, lastRecorded } = facts
  const apart = Math.round(Math.abs(here.getTime() - database.getTime()) / 1000)
  const set = 'timedatectl set-ntp true'
  if (here.getUTCFullYear() < 2026 || (lastRecorded && lastRecorded.getTime() > here.getTime() + 60_000))
    return wrong(
      'clock',
      `Đồng hồ máy (${here.toISOString()}) chậm hơn mục cuối của sổ cái; hãy chỉnh lại giờ: ${set}`,
      `The clock (${here.toISOString()}) is behind the last entry of the ledger; set it right: ${set}`,
    )
  if (apart > 5)
    return warning(
      'clock',
      `Đồng hồ máy này và máy cơ sở dữ liệu lệch nhau ${apart} giây; hãy đồng bộ cả hai: ${set}`,
      `The clocks of this machine and of the database are ${apart} seconds apart; keep both in step: ${set}`,
    )
  return ok('clock', 'Đồng hồ khớp với cơ sở dữ liệu.', 'The clock agrees with the database.')
}
