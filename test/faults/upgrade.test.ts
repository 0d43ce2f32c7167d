import { expect, test } from 'vitest'
import { migrations } from '../../src/database/migrate.ts'
import { connectToRunningOwnServer } from '../../src/database/own-server/server.ts'
import { type Random, randomFrom } from '../../src/domain/sample/random.ts'
import { killDatabase, launch, startAlone } from './process.ts'
import { copyOf, newReleased, type Released, rowsOf } from './released.ts'

const rounds = Math.ceil(Number(process.env.VUON_FAULT_ROUNDS ?? 50) / 10)
const seed = Number(process.env.VUON_FAULT_SEED ?? Date.now() % 1_000_000)

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** The first start with the new version is killed, alone or with its database; the next one serves every row. */
const round = async (released: Released, random: Random): Promise<void> => {
  const upgrade = launch(released.folder)
  await pause(random.whole(200, 2500))
  if (random.whole(0, 1) === 1) killDatabase(released.folder)
  upgrade.child.kill('SIGKILL')
  await upgrade.ended
  const product = await startAlone(released.folder)
  const connection = await connectToRunningOwnServer(released.folder)
  if (!connection) throw new Error('no database runs on the folder')
  const { steps, counts } = await rowsOf(connection, Object.keys(released.counts))
  expect(steps).toEqual(Object.keys(migrations))
  expect(counts).toEqual(released.counts)
  expect((await fetch(`${product.address}/health/ready`)).status).toBe(200)
  await product.stop()
}

test(
  `an installation of the last release whose upgrade is killed serves afterwards with every row, ${rounds} times (seed ${seed})`,
  async () => {
    const random = randomFrom(seed)
    const released = await newReleased({ people: 2000 })
    for (let turn = 0; turn < rounds; turn += 1) {
      const copy = copyOf(released)
      await round(copy, random)
      copy.remove()
    }
    released.remove()
  },
  rounds * 60_000 + 60_000,
)
