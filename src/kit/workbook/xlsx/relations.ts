import { attribute } from '../package/attribute.ts'
import { entryPath, type PackageDirectory } from '../package/directory.ts'
import { onOpen, scanPart } from '../package/part.ts'

/** What one part of a package says of another. */
export type Relation = { readonly id: string; readonly kind: string; readonly path: string }

const resolvePath = (folder: string, target: string): string => {
  const clean = target.replaceAll('\\', '/')
  if (clean.startsWith('/')) return entryPath(clean)
  const steps = folder.split('/').filter((step) => step !== '')
  for (const step of clean.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return entryPath(steps.join('/'))
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The relations of a part. `kind` is the last word of the type, the same in strict and transitional files. */
export const readRelations = async (
  file: Buffer,
  directory: PackageDirectory,
  path: string,
): Promise<Relation[]> => {
  const folder = folderOf(path)
  const name = path.slice(folder === '' ? 0 : folder.length + 1)
  const entry = directory.get(entryPath(`${folder}/_rels/${name}.rels`))
  const relations: Relation[] = []
  if (!entry) return relations
  await scanPart(
    file,
    entry,
    onOpen((tag, attributes) => {
      if (tag !== 'Relationship') return
      const type = attribute(attributes, 'Type') ?? ''
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        path: resolvePath(folder, attribute(attributes, 'Target') ?? ''),
      })
    }),
  )
  return relations
}
