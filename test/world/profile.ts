import { vietnam } from '../../profiles/vn/profile.ts'
import { loadProfile } from '../../src/features/qualifications/ladders/import.ts'
import type { World } from '../world.ts'

/** Brings the Vietnamese ladders, sets and terms into the world. */
export const withProfile = (world: World): Promise<void> =>
  world.database.transaction().execute((tx) => loadProfile(tx, world.operator.actor, vietnam))
