import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allowedLicences, entriesIn, pageOf } from './dependencies.mjs'
import { directNames, distinct, productionPackages, readLock } from './packages.mjs'
import { sbomOf } from './sbom.mjs'

const root = join(import.meta.dirname, '..')
const lock = readLock(root)
const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
const entries = entriesIn(page)

test('every production package stands on the page with its version and licence, and no other does', () => {
  const packages = distinct(productionPackages(lock))
  const wanted = packages.map(({ name, version, license }) => `${name} ${version} ${license}`)
  const listed = [...entries.values()].map(({ name, version, licence }) => `${name} ${version} ${licence}`)
  expect(listed.toSorted()).toEqual(wanted.toSorted())
})

test('every licence is an allowed one', () => {
  const strange = productionPackages(lock).filter(({ license }) => !allowedLicences.includes(license))
  expect(strange.map(({ name, license }) => `${name}: ${license}`)).toEqual([])
})

test('every package that is asked for says why, and all say when they came out', () => {
  for (const name of directNames(lock)) {
    const reasons = [...entries.values()].filter((entry) => entry.name === name).map(({ reason }) => reason)
    expect(
      reasons.some((reason) => reason.length >= 10),
      name,
    ).toBe(true)
  }
  for (const { name, released } of entries.values()) expect(released, name).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
})

test('the page written anew is the page', () => {
  expect(pageOf(lock, page)).toBe(page)
})

test('a package that comes in without an entry, or under another licence, is noticed', () => {
  const added = structuredClone(lock)
  added.packages['node_modules/left-pad'] = { version: '1.3.0', license: 'WTFPL', integrity: '' }
  expect(entriesIn(pageOf(added, page)).get('left-pad@1.3.0')).toMatchObject({
    released: '?',
    licence: 'WTFPL',
  })
  expect(entries.has('left-pad@1.3.0')).toBe(false)
  expect(allowedLicences).not.toContain('WTFPL')
})

test('the bill of materials has what CycloneDX 1.6 requires, for every package', () => {
  const bill = sbomOf(lock)
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  expect(bill.serialNumber).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  )
  expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'vuon', version: lock.version })
  expect(bill.components).toHaveLength(distinct(productionPackages(lock)).length)
  for (const component of bill.components) {
    expect(component).toMatchObject({
      type: 'library',
      name: expect.any(String),
      version: expect.any(String),
    })
    expect(component.purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/)
    expect(component['bom-ref']).toBe(component.purl)
    expect(['required', 'optional']).toContain(component.scope)
    expect(component.hashes?.[0]?.content ?? '', component.purl).toMatch(/^[\da-f]{128}$/)
    expect(component.licenses, component.purl).toHaveLength(1)
  }
})

test('what a package rests on is in the bill too, and nothing in it hangs in the air', () => {
  const bill = sbomOf(lock)
  const refs = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((one) => one['bom-ref'])])
  expect(refs.size).toBe(bill.components.length + 1)
  const reached = new Set<string>()
  const reach = (ref: string) => {
    if (reached.has(ref)) return
    reached.add(ref)
    bill.dependencies.find((one) => one.ref === ref)?.dependsOn.forEach(reach)
  }
  reach(bill.metadata.component['bom-ref'])
  expect([...refs].filter((ref) => !reached.has(ref))).toEqual([])
  for (const { ref, dependsOn } of bill.dependencies)
    for (const one of [ref, ...dependsOn]) expect(refs.has(one), one).toBe(true)
})

test('the same lock file gives the same bill', () => {
  expect(JSON.stringify(sbomOf(lock))).toBe(JSON.stringify(sbomOf(structuredClone(lock))))
})
