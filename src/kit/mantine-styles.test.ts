import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const styles = readFileSync(join(root, 'src/kit/ui/theme/mantine.css'), 'utf8')
const hasStyles = (name: string) =>
  existsSync(join(root, `node_modules/@mantine/core/styles/${name}.layer.css`))

const namesIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap((match) =>
    (match[1] ?? '').split(',').map((name) => name.trim().split(' ').at(-1) ?? ''),
  )

// Styles are imported one by one to keep the first page small; a forgotten line shows as a naked component.
test('every Mantine component in use has its styles imported', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  )
  const used = new Set(files.flatMap((file) => namesIn(join(root, 'src', file))))
  const missing = [...used].filter((name) => hasStyles(name) && !styles.includes(`/${name}.layer.css`))
  expect(missing).toEqual([])
})
