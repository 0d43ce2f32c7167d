import type { PersonFacts, SensitiveFacts } from '../people/person.ts'

export const nothingSensitive: SensitiveFacts = {
  ethnicity: null,
  religion: null,
  partyJoined: null,
  partyOfficial: null,
  personalNumber: null,
}

/** The facts of somebody of whom nothing is known yet, save who they are. */
export const nobody: Omit<PersonFacts, 'id' | 'fullName' | 'sex'> = {
  staffCode: null,
  born: null,
  sensitive: nothingSensitive,
  memberships: [],
  services: [],
  posts: [],
  qualifications: [],
  studies: [],
}
