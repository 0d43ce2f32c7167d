import { warningOf } from '../../../domain/backups/state.ts'
import { readBackupState } from '../../../kit/backup-state.ts'
import { answers, type Route } from '../../../kit/http/route.ts'
import type { Context } from '../../access/context.ts'
import { showBackups } from './contract.ts'

/** How the backups stand: never where they lie, which is the operator's to know. */
const show = async ({ dataFolder, scope }: Context) => {
  scope.reach('backups.read')
  const state = readBackupState(dataFolder)
  const { schedule, last } = state
  return {
    times: schedule && [...schedule.times],
    last: last && { at: last.at, bytes: last.bytes, encrypted: last.encrypted },
    warning: warningOf(state, new Date().toISOString()),
  }
}

export const routes: readonly Route<Context>[] = [answers(showBackups, show)]
