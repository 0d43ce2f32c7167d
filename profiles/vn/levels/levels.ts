import type { Level } from '../../../src/domain/profile/profile.ts'
import { generalLevels } from './general.ts'
import { medicalLevels, titleLevels } from './medical.ts'
import { politicalLevels } from './political.ts'
import { professionalLevels } from './professional.ts'
import { skillLevels } from './skills.ts'
import { stateManagementLevels } from './state-management.ts'

export const levels: readonly Level[] = [
  ...generalLevels,
  ...professionalLevels,
  ...medicalLevels,
  ...titleLevels,
  ...politicalLevels,
  ...stateManagementLevels,
  ...skillLevels,
]
