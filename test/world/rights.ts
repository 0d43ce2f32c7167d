import { practice } from '../../profiles/vn/practice.ts'
import { loadPractice } from '../../src/features/people/practice/import.ts'
import type { World } from '../world.ts'

/** Brings the Vietnamese holidays and rules of retention into the world. */
export const withPractice = (world: World): Promise<void> =>
  world.database.transaction().execute((tx) => loadPractice(tx, practice))
