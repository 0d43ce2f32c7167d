import { expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { jsonSchemaOf } from '../../src/kit/http/json-schema.ts'

const itself =
  'Only the account itself changes it, by a statement of what it wants: there is no text to lose.'
const step = 'A step from one state to the next: a second one finds that state gone and is refused.'
const event =
  'A program may leave the revision out: an event of its own, told with what stood before, and undoable.'
const ownImport =
  'The screens send the revision; a program that prepares its own file alone may leave it out.'

/** Contracts that change what stands already and need not say what was seen, each with the reason. */
const excepted: Readonly<Record<string, string>> = {
  'units.rename': event,
  'units.move': event,
  'units.merge': event,
  'units.split': event,
  'units.dissolve': event,
  'lineage.place': 'Who waits is placed once: a second placement finds nobody waiting.',
  'passkeys.rename': itself,
  'session.choose-language': itself,
  'session.change-password': 'The present password is the proof that it was known.',
  'drafts.keep': 'A draft is no record: the last typed text of the account stands.',
  'delegations.end': step,
  'grants.end': 'An end is only ever brought forward; what is over is refused.',
  'accounts.offer-password-link': step,
  'accounts.mail-password-link': step,
  'accounts.close': step,
  'accounts.unlink-single-sign-on': step,
  'mail.send-again': step,
  'imports.choose': ownImport,
  'imports.change-mapping': ownImport,
  'imports.correct': ownImport,
  'imports.run': ownImport,
  'imports.undo': step,
  'verification-rounds.undo': step,
  'retention.run': 'Each record is looked at again: what is no longer over its time stays.',
  'people.erase': 'What is erased is not overwritten by a value; a second erasure is refused.',
  'evidence.add': 'It adds a file and changes none.',
  'corrections.send-file': 'It adds the file of a request that waits; an answered one is refused.',
}

type Schema = { properties?: Record<string, unknown>; required?: string[] }
const mustSay = (schema: unknown): boolean => {
  const { required = [] } = (schema ?? {}) as Schema
  return required.includes('revision') || required.includes('seen')
}

/** A change of something that stands: it is named in the address, or the whole of it is put. */
const edits = allContracts.filter(
  ({ method, path }) =>
    method === 'PUT' || method === 'PATCH' || (method === 'POST' && /:[a-zA-Z]+/.test(path)),
)
const adds = (path: string): boolean =>
  /^\/people\/:personId\/(memberships|posts|services|qualifications|studies)$/.test(path)

test('every contract that changes a record says what was seen of it, or is excepted with a reason', () => {
  const silent = edits
    .filter(({ path, body }) => !adds(path) && !mustSay(body ? jsonSchemaOf(body) : undefined))
    .map(({ name }) => name)
  expect(silent.filter((name) => !(name in excepted)).toSorted()).toEqual([])
  expect(Object.keys(excepted).filter((name) => !silent.includes(name))).toEqual([])
})
