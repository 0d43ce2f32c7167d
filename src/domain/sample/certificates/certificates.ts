import type { Random } from '../random.ts'
import type { Learned } from '../schooling/learner.ts'
import type { Officer } from './certificate.ts'
import { defence } from './defence.ts'
import { informatics, languages } from './languages.ts'
import { politics } from './politics.ts'
import { stateManagement } from './state-management.ts'

/** Political theory, state management, languages, informatics, defence: what the post asks for, more or less. */
export const certificatesOf = (random: Random, officer: Officer): Learned => {
  const { qualifications, studies } = politics(random, officer)
  return {
    qualifications: [
      ...qualifications,
      ...stateManagement(random, officer),
      ...languages(random, officer),
      ...informatics(random, officer),
      ...defence(random, officer),
    ],
    studies,
  }
}
