import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const productFolder = resolve(import.meta.dirname, '../..')

/** The version of this product, as it is released. */
export const productVersion = (): string =>
  (JSON.parse(readFileSync(join(productFolder, 'package.json'), 'utf8')) as { version: string }).version
