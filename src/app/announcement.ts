import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the sample accounts' passwords of this installation are kept, readable by its owner only. */
export const sampleAccountsFile = (dataFolder: string): string => join(dataFolder, 'sample-accounts.txt')

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
