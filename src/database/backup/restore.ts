import type pg from 'pg'
import { withoutServers } from '../serving.ts'
import { alone } from '../upkeep.ts'
import type { Header } from './header.ts'
import { type Loaded, type LoadOptions, loadDatabase } from './load.ts'
import { onlyRead, openBackup, readBackup } from './read.ts'

type Restored = Loaded & { readonly header: Header }

/**
 * Restores a backup into a database, all or nothing, while nobody serves from it. `decide` may refuse by the
 * header before anything is touched; `keep` puts what lives outside the database where it belongs, just before
 * the commit.
 */
export const restoreBackup = async (
  client: pg.ClientBase,
  file: string,
  options: LoadOptions & { readonly passphrase: string | null },
  rules: {
    readonly decide: (header: Header) => void
    readonly keep: (files: ReadonlyMap<string, Buffer>) => void
  },
): Promise<Restored> => {
  const opened = await openBackup(file)
  const { header } = opened
  try {
    rules.decide(header)
    // Sound to its end before the first row is believed: damage is told as damage, not as a strange row.
    await readBackup(opened, options.passphrase, onlyRead)
    let files: ReadonlyMap<string, Buffer> = new Map()
    const source = {
      ...header,
      read: async (take: Parameters<typeof readBackup>[2]) => {
        files = await readBackup(opened, options.passphrase, take)
        return header.tables
      },
    }
    const work = () => loadDatabase(client, source, options, async () => rules.keep(files))
    const loaded = await alone(client, 'restore', () => withoutServers(client, work))
    return { ...loaded, header }
  } finally {
    await opened.handle.close()
  }
}
