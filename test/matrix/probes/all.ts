import type { Probe } from '../probe.ts'
import { accessProbes } from './access.ts'
import { homeProbes } from './home.ts'
import { importProbes } from './imports.ts'
import { peopleProbes } from './people.ts'
import { profileProbes } from './profile.ts'
import { qualificationProbes } from './qualifications.ts'
import { reportProbes } from './reports.ts'
import { rightsProbes } from './rights.ts'
import { secondFactorProbes } from './second-factors.ts'
import { signOnProbes } from './sign-on.ts'
import { unitProbes } from './units.ts'

/** How to ask each route, by the name of its contract. */
export const probes: Readonly<Record<string, Probe>> = {
  ...accessProbes,
  ...secondFactorProbes,
  ...importProbes,
  ...unitProbes,
  ...peopleProbes,
  ...qualificationProbes,
  ...profileProbes,
  ...reportProbes,
  ...homeProbes,
  ...rightsProbes,
  ...signOnProbes,
}
