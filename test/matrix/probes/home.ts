import { byAction, type Probe } from '../probe.ts'

export const homeProbes: Record<string, Probe> = {
  'backups.show': byAction(),
}
