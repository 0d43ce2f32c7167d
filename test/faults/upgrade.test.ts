import { afterAll, expect, test } from 'vitest'
import { migrations } from '../../src/database/migrate.ts'
import { connectToRunningOwnServer } from '../../src/database/own-server/server.ts'
import { randomFrom } from '../../src/domain/sample/random.ts'
import { launch, startAlone } from './process.ts'
import { newReleased, type Released, rowsOf } from './released.ts'

const rounds = Math.ceil(Number(process.env.VUON_FAULT_ROUNDS ?? 50) / 10)
const seed = Number(process.env.VUON_FAULT_SEED ?? Date.now() % 1_000_000)

const made: Released[] = []
afterAll(() => {
  for (const released of made) released.remove()
})

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

test(
  `an installation of the last release whose upgrade is killed ${rounds} times serves afterwards with every row (seed ${seed})`,
  async () => {
    const random = randomFrom(seed)
    const released = await newReleased({ people: 2000 })
    made.push(released)
    for (let turn = 0; turn < rounds; turn += 1) {
      const upgrade = launch(released.folder)
      await pause(random.whole(300, 2500))
      upgrade.child.kill('SIGKILL')
      await upgrade.ended
    }
    const product = await startAlone(released.folder)
    const connection = await connectToRunningOwnServer(released.folder)
    if (!connection) throw new Error('no database runs on the folder')
    const { steps, counts } = await rowsOf(connection, Object.keys(released.counts))
    expect(steps).toEqual(Object.keys(migrations))
    expect(counts).toEqual(released.counts)
    expect((await fetch(`${product.address}/health/ready`)).status).toBe(200)
    await product.stop()
  },
  rounds * 60_000,
)
