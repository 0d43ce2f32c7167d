import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { Configuration } from '../configuration.ts'

const noteIn = (dataFolder: string): string => join(dataFolder, 'moved.txt')

/** Notes in the data folder that its own database is no longer the one in use; `where` names no password. */
export const noteMoved = (dataFolder: string, where: string): void =>
  writeFileSync(noteIn(dataFolder), `${where}\n`, { mode: 0o600 })

export const forgetMoved = (dataFolder: string): void => rmSync(noteIn(dataFolder), { force: true })

/**
 * Two databases that both go on would each lack what the other has been told.
 * @throws Refused `data.moved` where the own database was moved to a server and none is named.
 */
export const refuseMoved = ({ databaseUrl, dataFolder }: Configuration): void => {
  if (databaseUrl !== null || !existsSync(noteIn(dataFolder))) return
  const where = readFileSync(noteIn(dataFolder), 'utf8').trim()
  throw new Refused(
    refuse(
      'data.moved',
      say(
        `Dữ liệu của thư mục này đã được chuyển sang ${where}; hãy đặt DATABASE_URL tới đó. Nếu thật sự muốn dùng lại dữ liệu cũ, hãy xóa tệp ${noteIn(dataFolder)}.`,
        `The data of this folder were moved to ${where}; set DATABASE_URL to it. If you really want the old data again, remove ${noteIn(dataFolder)}.`,
      ),
      409,
    ),
  )
}
