import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnnouncedAccount } from '../features/home/sample/actions.ts'

/** Where the sample accounts' passwords of this installation are kept, readable by its owner only. */
export const sampleAccountsFile = (dataFolder: string): string => join(dataFolder, 'sample-accounts.txt')

/** Keeps the passwords made for this installation where only its owner reads them. */
export const keepSampleAccounts = (dataFolder: string, accounts: readonly AnnouncedAccount[]): void => {
  const width = Math.max(...accounts.map(({ email }) => email.length))
  const lines = accounts.map(
    ({ email, password, name }) => `  ${email.padEnd(width)}  ${password}  ${name.vi} · ${name.en}`,
  )
  writeFileSync(sampleAccountsFile(dataFolder), `${lines.join('\n')}\n`, { mode: 0o600 })
}

/** Says where the product is, and who can sign in to the sample organisation. */
export const announce = (tell: (line: string) => void, address: string, dataFolder: string): void => {
  tell(`\nVươn: ${address}\n`)
  const file = sampleAccountsFile(dataFolder)
  if (!existsSync(file)) return
  tell('Tài khoản của đơn vị mẫu · Accounts of the sample organisation:')
  tell(readFileSync(file, 'utf8'))
}

/** Says how the first administrator of an empty installation comes in. */
export const announceSetup = (tell: (line: string) => void, address: string, token: string): void => {
  tell('Tạo quản trị viên đầu tiên bằng liên kết dùng một lần (trong 7 ngày):')
  tell('Make the first administrator with this one-time link (within 7 days):')
  tell(`  ${address}/setup#${token}\n`)
}
