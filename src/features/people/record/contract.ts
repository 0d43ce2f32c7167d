import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { sexes } from '../../../domain/people/person.ts'
import { contract } from '../../../kit/http/contract.ts'
import { day, filledLine, line, optionalLine, partialDate } from '../../../kit/http/values.ts'
import { whyNot } from '../../units/contract.ts'
import {
  changed,
  personParams,
  seen,
  shownMembership,
  shownPost,
  shownQualification,
  shownService,
  shownStudy,
  toldFields,
} from '../contract.ts'

export const showPerson = contract({
  name: 'people.show',
  method: 'GET',
  path: '/people/:personId',
  summary: say('Hồ sơ một người (không gồm dữ liệu nhạy cảm)', 'One person, without sensitive data'),
  action: 'people.read',
  params: personParams,
  query: z.object({ asOf: day.optional() }),
  response: z.object({
    personId: z.uuid(),
    staffCode: z.string().nullable(),
    fullName: z.string(),
    sex: z.enum(sexes),
    born: z.string().nullable(),
    revision: z.int(),
    asOf: z.string(),
    /** The highest professional level held on the day. */
    levelCode: z.string().nullable(),
    memberships: z.array(shownMembership),
    services: z.array(shownService),
    posts: z.array(shownPost),
    qualifications: z.array(shownQualification),
    studies: z.array(shownStudy),
    /** What the reader may not do with this person today, and why. */
    refusals: z.object({
      change: whyNot,
      changeQualifications: whyNot,
      readSensitive: whyNot,
      changeSensitive: whyNot,
    }),
  }),
})

const identity = {
  fullName: line(1000),
  sex: z.enum(sexes),
  born: partialDate.nullable(),
  staffCode: optionalLine(60),
}

export const addPerson = contract({
  name: 'people.add',
  method: 'POST',
  path: '/people',
  summary: say('Thêm một người vào đơn vị', 'Add a person to a unit'),
  action: 'people.change',
  body: z.object({
    ...identity,
    sex: identity.sex.default('unknown'),
    born: identity.born.default(null),
    staffCode: identity.staffCode.default(null),
    memberships: z
      .array(z.object({ hierarchy: filledLine(40), unitId: z.uuid(), ...toldFields }))
      .min(1, 'Hãy chọn đơn vị của người này. ¦ Choose the unit that this person belongs to.')
      .max(10),
    services: z
      .array(z.object({ staffKind: filledLine(40), ...toldFields }))
      .max(10)
      .default([]),
    posts: z
      .array(z.object({ unitId: z.uuid(), title: filledLine(300), ...toldFields }))
      .max(10)
      .default([]),
    /** Adds although somebody of the same name and date of birth is there. */
    evenIfAlike: z.boolean().default(false),
  }),
  response: changed,
})

export const changePerson = contract({
  name: 'people.change',
  method: 'PATCH',
  path: '/people/:personId',
  summary: say('Sửa họ tên, ngày sinh, giới tính, mã', 'Change name, birth, sex or staff code'),
  action: 'people.change',
  params: personParams,
  body: z.object({
    ...seen,
    fullName: identity.fullName.optional(),
    sex: identity.sex.optional(),
    born: identity.born.optional(),
    staffCode: identity.staffCode.optional(),
  }),
  response: changed,
})
