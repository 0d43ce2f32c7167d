import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyMarkOf } from '../../kit/key-mark.ts'

export const keyFileName = 'vuon.key'
export const keyFile = (dataFolder: string): string => join(dataFolder, keyFileName)

const contentIn = (dataFolder: string, name: string): Buffer | null => {
  const file = join(dataFolder, name)
  return existsSync(file) ? readFileSync(file) : null
}

/** What lives in the data folder, is no part of the database and is needed to read it. */
export const keptFilesOf = (dataFolder: string) => {
  const content = contentIn(dataFolder, keyFileName)
  return content ? [{ name: keyFileName, content }] : []
}

/** The mark of the data folder's key; null where there is none. */
export const keyMarkIn = (dataFolder: string): string | null => {
  const content = contentIn(dataFolder, keyFileName)
  return content && keyMarkOf(content)
}
