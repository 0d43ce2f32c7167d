import { z } from 'zod'
import { say } from '../../domain/language/say.ts'
import { verifications } from '../../domain/qualifications/verification.ts'
import { contract } from '../../kit/http/contract.ts'
import { filledLine, optionalLine, partialDate } from '../../kit/http/values.ts'
import { changed, personParams, removed, seen, toldFields } from '../people/contract.ts'

const at = personParams.extend({ id: z.uuid() })
const levelCode = filledLine(20)
const code = optionalLine(40)

const learning = {
  fieldCode: code,
  specialty: optionalLine(300),
  institution: optionalLine(300),
  country: code,
  form: code,
  funding: code,
}
const proof = {
  awarded: partialDate.nullable(),
  diplomaNumber: optionalLine(100),
  evidenceKind: code,
}

/** Every field may be left out: null in a new record, unchanged in a change. */
const nullWhenLeftOut = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .object(shape)
    .partial()
    .transform((fields) => {
      const empty = Object.fromEntries(Object.keys(shape).map((name) => [name, null]))
      return { ...empty, ...fields } as { [Name in keyof Shape]: z.output<Shape[Name]> }
    })

const newLearning = z.object({ levelCode })

export const addQualification = contract({
  name: 'qualifications.add',
  method: 'POST',
  path: '/people/:personId/qualifications',
  summary: say('Thêm một văn bằng', 'Add a qualification'),
  action: 'qualifications.change',
  params: personParams,
  body: z.intersection(newLearning, nullWhenLeftOut({ ...learning, ...proof })),
  response: changed,
})

export const changeQualification = contract({
  name: 'qualifications.change',
  method: 'PATCH',
  path: '/people/:personId/qualifications/:id',
  summary: say('Sửa một văn bằng', 'Change a qualification'),
  action: 'qualifications.change',
  params: at,
  body: z
    .object({ levelCode, ...learning, ...proof })
    .partial()
    .extend(seen),
  response: changed,
})

export const removeQualification = contract({
  name: 'qualifications.remove',
  method: 'DELETE',
  path: '/people/:personId/qualifications/:id',
  summary: say('Xóa một văn bằng', 'Remove a qualification'),
  action: 'qualifications.change',
  params: at,
  response: removed,
})

export const verifyQualification = contract({
  name: 'qualifications.verify',
  method: 'PUT',
  path: '/people/:personId/qualifications/:id/verification',
  summary: say('Ghi kết quả xác minh văn bằng', 'Say whether a qualification has been verified'),
  action: 'qualifications.change',
  params: at,
  body: z.object({
    ...seen,
    verification: z.enum(verifications),
    /** Why; kept in the ledger. A rejection needs one. */
    reason: optionalLine(500).default(null),
  }),
  response: changed,
})

export const addStudy = contract({
  name: 'studies.add',
  method: 'POST',
  path: '/people/:personId/studies',
  summary: say('Thêm một khóa đang học', 'Add what the person is studying'),
  action: 'qualifications.change',
  params: personParams,
  body: z.intersection(newLearning.extend(toldFields), nullWhenLeftOut(learning)),
  response: changed,
})

export const changeStudy = contract({
  name: 'studies.change',
  method: 'PATCH',
  path: '/people/:personId/studies/:id',
  summary: say('Sửa một khóa học', 'Change a study'),
  action: 'qualifications.change',
  params: at,
  body: z
    .object({ levelCode, ...learning, from: partialDate, to: partialDate.nullable() })
    .partial()
    .extend(seen),
  response: changed,
})

export const removeStudy = contract({
  name: 'studies.remove',
  method: 'DELETE',
  path: '/people/:personId/studies/:id',
  summary: say('Xóa một khóa học', 'Remove a study'),
  action: 'qualifications.change',
  params: at,
  response: removed,
})

export const completeStudy = contract({
  name: 'studies.complete',
  method: 'POST',
  path: '/people/:personId/studies/:id/completion',
  summary: say('Học xong: ghi thành văn bằng', 'Finish a study: it becomes a qualification'),
  action: 'qualifications.change',
  params: at,
  body: z.object({
    ...seen,
    awarded: partialDate,
    diplomaNumber: proof.diplomaNumber.default(null),
    evidenceKind: proof.evidenceKind.default(null),
  }),
  response: z.object({ qualificationId: z.uuid(), revision: z.int() }),
})
