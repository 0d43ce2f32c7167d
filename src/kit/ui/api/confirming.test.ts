import { expect, test } from 'vitest'
import { ApiRefusal } from './ApiRefusal.ts'
import { confirmWith, onceConfirmed } from './confirming.ts'

const refusal = new ApiRefusal(428, 'session.confirm_first', 'Confirm who you are.')

/** A server that answers once the reader has proved who they are. */
const strict = () => {
  const seen = { proofs: 0, asked: 0 }
  const server = async () => {
    seen.asked += 1
    if (seen.proofs === 0) throw refusal
    return 'done'
  }
  return { seen, server }
}

test('the reader proves who they are once, and both questions of the moment are asked again', async () => {
  const { seen, server } = strict()
  confirmWith(async () => {
    await Promise.resolve()
    seen.proofs += 1
    return true
  })
  expect(await Promise.all([onceConfirmed(server), onceConfirmed(server)])).toEqual(['done', 'done'])
  expect(seen).toEqual({ proofs: 1, asked: 4 })
})

test('who turns away is refused as before, and nothing is asked again', async () => {
  const { seen, server } = strict()
  confirmWith(async () => false)
  await expect(onceConfirmed(server)).rejects.toBe(refusal)
  confirmWith(null)
  await expect(onceConfirmed(server)).rejects.toBe(refusal)
  expect(seen.asked).toBe(2)
})

test('other refusals ask nobody anything', async () => {
  confirmWith(() => {
    throw new Error('nobody should be asked')
  })
  const other = new ApiRefusal(404, 'unit.not_found', 'No such unit.')
  await expect(onceConfirmed(() => Promise.reject(other))).rejects.toBe(other)
})
