import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const floors = ['domain', 'database', 'kit', 'features', 'app']
const rooms =
  'access units people qualifications documents approvals programmes plans funding studies classes standards recognition imports reports forecasts allocation notices publishing home'.split(
    ' ',
  )
const vocabulary =
  /^(contract|actions|store|jobs|commands|import|texts)\.ts$|^[A-Z][A-Za-z]+\.tsx$|\.test\.tsx?$/
const accessAlone = ['scope.ts', 'context.ts']

const root = resolve(import.meta.dirname, '..')
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file))
const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n')
const floorOf = (file: string) => floors.indexOf(file.split('/')[1] ?? '')
const roomOf = (file: string) =>
  floors[floorOf(file)] === 'features' ? rooms.indexOf(file.split('/')[2] ?? '') : null
const imports = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)]
    .map((match) => relative(root, resolve(root, dirname(file), match[1] ?? '')))
    .filter((target) => target.startsWith('src/'))
const arrows = files.flatMap((file) => imports(file).map((target) => ({ file, target })))
const shown = (bad: { file: string; target: string }[]) =>
  bad.map(({ file, target }) => `${file} → ${target}`)

describe('the house', () => {
  test('every file stands on a floor, and every feature in a room that the plan knows', () => {
    expect(files.filter((file) => floorOf(file) < 0 || roomOf(file) === -1)).toEqual([])
  })
  test('arrows go down', () => {
    expect(shown(arrows.filter(({ file, target }) => floorOf(target) > floorOf(file)))).toEqual([])
  })
  test('a room knows only the rooms to its left', () => {
    const wrong = ({ file, target }: { file: string; target: string }) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      return from !== null && to !== null && to > from
    }
    expect(shown(arrows.filter(wrong))).toEqual([])
  })
  test('a room holds only files of the closed vocabulary', () => {
    const strange = files.filter((file) => {
      if (roomOf(file) === null || vocabulary.test(basename(file))) return false
      return !(file.startsWith('src/features/access/') && accessAlone.includes(basename(file)))
    })
    expect(strange).toEqual([])
  })
  test('SQL stands in stores, on the database floor and in the scope', () => {
    const asks = /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
    const outside = files.filter((file) => {
      if (floorOf(file) <= floors.indexOf('database') || /\.test\.ts$/.test(file)) return false
      return !/\/(store|scope)\.ts$/.test(file) && asks.test(readFileSync(join(root, file), 'utf8'))
    })
    expect(outside).toEqual([])
  })
  test('the ground floor does no I/O and knows neither clock nor chance', () => {
    const impure = /from 'node:|Date\.now\(|new Date\(\)|Math\.random\(|process\.|crypto\./
    const wrong = files.filter(
      (file) =>
        floorOf(file) === 0 &&
        !/\.test\.ts$/.test(file) &&
        impure.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
  test('files are short: none above 300 lines, the median at most 60', () => {
    const sizes = files.map((file) => lines(file).length - 1).sort((a, b) => a - b)
    expect(files.filter((file) => lines(file).length - 1 > 300)).toEqual([])
    expect(sizes[Math.floor(sizes.length / 2)] ?? 0).toBeLessThanOrEqual(60)
  })
  test('there are no drawers for odds and ends', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|index)(\.tsx?$|\/)/.test(file)),
    ).toEqual([])
  })
})
