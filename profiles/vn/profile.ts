import { say } from '../../src/domain/language/say.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import { countsAsSets } from './counts-as-sets.ts'
import { equivalences } from './equivalences.ts'
import { ethnicities } from './ethnicities.ts'
import { fields } from './fields.ts'
import { hierarchies } from './hierarchies.ts'
import { ladders } from './ladders.ts'
import { levels } from './levels/levels.ts'
import { posts } from './posts.ts'
import { religions } from './religions.ts'
import {
  countries,
  evidenceKinds,
  forms,
  fundingSources,
  staffKinds,
  studiedLanguages,
  verifications,
} from './terms.ts'
import { unitKinds } from './unit-kinds.ts'

/** Viet Nam's public sector: the profile that ships with Vươn. */
export const vietnam: Profile = {
  code: 'vn',
  name: say('Khu vực công Việt Nam', 'Viet Nam, public sector'),
  hierarchies,
  unitKinds,
  ladders,
  levels,
  equivalences,
  countsAsSets,
  fields,
  terms: {
    'staff-kind': staffKinds,
    form: forms,
    funding: fundingSources,
    'evidence-kind': evidenceKinds,
    verification: verifications,
    country: countries,
    language: studiedLanguages,
    ethnicity: ethnicities,
    religion: religions,
    post: posts,
  },
}
