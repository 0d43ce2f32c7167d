import { moveDatabase } from '../../database/backup/move.ts'
import { isBare } from '../../database/backup/wipe.ts'
import { migrations } from '../../database/migrate.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { Terminal } from '../../kit/command-line.ts'
import { readConfiguration } from '../configuration.ts'
import { joinFoundation } from '../foundation.ts'
import { withClient } from './connections.ts'
import { agreedToReplace } from './consent.ts'
import { forgetMoved, noteMoved } from './moved.ts'
import type { UpkeepSettings } from './settings.ts'

export const ownDatabase = 'own'

const alreadyOwn = refuse(
  'move.already_own',
  say(
    'Dữ liệu đang ở cơ sở dữ liệu của chính Vươn; để chuyển từ một máy chủ về, hãy đặt DATABASE_URL tới máy chủ đó.',
    'The data are in the own database already; to bring them back from a server, set DATABASE_URL to that server.',
  ),
  409,
)

/** Where the data are to go, as a configuration of this installation. */
const targetOf = (settings: UpkeepSettings, to: string): UpkeepSettings => {
  if (to !== ownDatabase)
    return { ...settings, ...readConfiguration({ DATABASE_URL: to }), dataFolder: settings.dataFolder }
  if (settings.databaseUrl === null) throw new Refused(alreadyOwn)
  return { ...settings, databaseUrl: null }
}

const withoutPassword = (url: string): string => {
  const shown = new URL(url)
  shown.password = ''
  return shown.href
}

/** Moves this installation's data to a server or back, and notes where they are now. */
export const move = async (
  settings: UpkeepSettings,
  to: string,
  replaceWished: boolean,
  terminal: Terminal,
) => {
  const target = targetOf(settings, to)
  const from = await joinFoundation(settings)
  try {
    const onto = await joinFoundation(target)
    try {
      const moved = await withClient(from.connection, (source) =>
        withClient(onto.connection, async (client) => {
          const replace = replaceWished && !(await isBare(client))
          if (replace) await agreedToReplace(client, terminal)
          return moveDatabase(source, client, { known: migrations, replace })
        }),
      )
      if (target.databaseUrl === null) forgetMoved(settings.dataFolder)
      else if (settings.databaseUrl === null)
        noteMoved(settings.dataFolder, withoutPassword(target.databaseUrl))
      return moved
    } finally {
      await onto.stop()
    }
  } finally {
    await from.stop()
  }
}
