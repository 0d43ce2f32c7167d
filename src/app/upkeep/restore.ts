import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Header } from '../../database/backup/header.ts'
import { openBackup } from '../../database/backup/read.ts'
import { restoreBackup } from '../../database/backup/restore.ts'
import { isBare } from '../../database/backup/wipe.ts'
import { migrations } from '../../database/migrate.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { Terminal } from '../../kit/command-line.ts'
import { joinFoundation } from '../foundation.ts'
import { withClient } from './connections.ts'
import { agreedToReplace } from './consent.ts'
import { keyFileName, keyMarkIn } from './kept-files.ts'
import { passphraseIn } from './passphrase.ts'
import type { UpkeepSettings } from './settings.ts'

export type RestoreWishes = {
  readonly replace: boolean
  /** Restores although the key that sealed the data is missing: what is sealed then stays closed. */
  readonly withoutKey: boolean
}

const otherKey = (file: string) =>
  refuse(
    'backup.other_key',
    say(
      `Bản sao lưu này không kèm khóa, và ${file} không phải là khóa đã niêm phong dữ liệu; hãy chép tệp khóa đã cất giữ vào đó rồi làm lại (hoặc thêm --without-key: các trường được niêm phong sẽ không đọc được).`,
      `This backup brings no key, and ${file} is not the key that sealed its data; put the kept key file there and try again (or add --without-key: sealed fields will stay closed).`,
    ),
    409,
  )

const decideOn =
  (dataFolder: string, { withoutKey }: RestoreWishes) =>
  (header: Header): void => {
    const brings = header.files.some(({ name }) => name === keyFileName)
    if (brings || withoutKey || header.keyMark === null || header.keyMark === keyMarkIn(dataFolder)) return
    throw new Refused(otherKey(join(dataFolder, keyFileName)))
  }

/** Puts the key in its place; another one that was there is kept beside it. */
const keepIn =
  (dataFolder: string, at: string) =>
  (files: ReadonlyMap<string, Buffer>): void => {
    const content = files.get(keyFileName)
    if (!content) return
    mkdirSync(dataFolder, { recursive: true })
    const file = join(dataFolder, keyFileName)
    const written = `${file}.restored`
    writeFileSync(written, content, { mode: 0o600, flush: true })
    if (existsSync(file)) renameSync(file, `${file}.before-${at.replaceAll(/[:.]/g, '')}`)
    renameSync(written, file)
  }

/** Restores a backup into this installation's database, asking first where data would be thrown away. */
export const restore = async (
  settings: UpkeepSettings,
  file: string,
  wishes: RestoreWishes,
  terminal: Terminal,
) => {
  const { dataFolder } = settings
  const passphrase = passphraseIn(settings.passphraseFile)
  // Told before a database is made or started: a wrong file or a missing key is no reason for either.
  const { handle, header } = await openBackup(file)
  await handle.close()
  decideOn(dataFolder, wishes)(header)
  const foundation = await joinFoundation(settings)
  try {
    return await withClient(foundation.connection, async (client) => {
      const replace = wishes.replace && !(await isBare(client))
      if (replace) await agreedToReplace(client, terminal)
      return restoreBackup(
        client,
        file,
        { known: migrations, replace, passphrase },
        { decide: decideOn(dataFolder, wishes), keep: keepIn(dataFolder, new Date().toISOString()) },
      )
    })
  } finally {
    await foundation.stop()
  }
}
