import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const text = readFileSync(join(root, 'docs/security.md'), 'utf8')
const lines = text.split('\n').filter((line) => line.startsWith('| v5.0.0-'))
const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()))
const states = ['met', 'partly', 'not yet', 'unsure', 'operator', 'n/a']

/** Requirements of level 1 and 2 in ASVS 5.0.0, by chapter. */
const perChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

test('every file that the list of requirements names is there', () => {
  const named = [
    ...text.matchAll(
      /`([\w./-]+\.(?:tsx?|md|mjs|json|service|conf|css)|[\w./-]*(?:Dockerfile|Caddyfile|\.dockerignore))`/g,
    ),
  ]
  const files = [...new Set(named.map(([, file]) => file ?? ''))].filter(
    (file) => file.includes('/') || existsSync(join(root, file)),
  )
  expect(files.length).toBeGreaterThan(80)
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('each requirement stands there once, in order, with a level and a state', () => {
  const ids = cells.map(([, id]) => id ?? '')
  expect(new Set(ids).size).toBe(ids.length)
  const order = (id: string) =>
    id
      .replace('v5.0.0-', '')
      .split('.')
      .reduce((sum, part) => sum * 1000 + Number(part), 0)
  expect(ids.toSorted((one, other) => order(one) - order(other))).toEqual(ids)
  expect(
    cells.filter(([, , level, , state = '']) => !/^[12]$/.test(level ?? '') || !states.includes(state)),
  ).toEqual([])
})

test('all requirements of level 1 and 2 are there', () => {
  const counts = perChapter.map(
    (_, index) => cells.filter(([, id]) => id?.startsWith(`v5.0.0-${index + 1}.`)).length,
  )
  expect(counts).toEqual(perChapter)
})

test('the sums above the list are its sums', () => {
  for (const state of states) {
    const counted = cells.filter((line) => line[4] === state).length
    const said = Number(new RegExp(`^\\| ${state} \\|.*\\| (\\d+) \\|$`, 'm').exec(text)?.[1])
    expect([state, said]).toEqual([state, counted])
  }
})

test('what is called met names where', () => {
  expect(cells.filter(([, , , , state, where]) => state === 'met' && where === '')).toEqual([])
})
