import { record } from '../../database/ledger.ts'
import { countAnew } from '../../database/summary.ts'
import { withLevel } from '../../domain/counting/level-fact.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { refusalToOverwrite } from '../../domain/people/changed-meanwhile.ts'
import type { Learning } from '../../domain/people/person.ts'
import { toldDays } from '../../domain/people/told.ts'
import { refusalToAward } from '../../domain/qualifications/award.ts'
import { countsFrom, firstDay } from '../../domain/time/partial-date.ts'
import type { InputOf } from '../../kit/http/contract.ts'
import { answers } from '../../kit/http/route.ts'
import type { Context } from '../access/context.ts'
import { changingPerson, recordNotFound, refusePeriod } from '../people/actions.ts'
import { alterFact, enterFact, type FactKind, factActions, type Standing } from '../people/facts/actions.ts'
import { type FactRow, findFact, updateFact } from '../people/facts/store.ts'
import {
  addQualification,
  addStudy,
  changeQualification,
  changeStudy,
  completeStudy,
  removeQualification,
  removeStudy,
  verifyQualification,
} from './contract.ts'
import { listEvidence } from './evidence/store.ts'
import { type NamedCodes, unknownCodes } from './store.ts'

type QualificationFields = Learning & {
  awarded: string | null
  diplomaNumber: string | null
  evidenceKind: string | null
}
type StudyFields = Learning & { from: string; to: string | null }

const unlisted = say('Không có trong danh mục. Hãy chọn lại.', 'It is not in the list. Choose again.')

/** Refuses codes that the profile does not know, each by its field. */
const refuseUnknown = async ({ tx, database }: Standing, codes: NamedCodes): Promise<void> => {
  const fields = await unknownCodes(tx, database, codes)
  if (fields.length === 0) return
  throw new Refused({
    ...refuse(
      'qualification.unknown_code',
      say(
        'Có giá trị không có trong danh mục. Hãy chọn lại các mục được đánh dấu.',
        'Some values are not in the lists. Choose the marked ones again.',
      ),
    ),
    fields: Object.fromEntries(fields.map((field) => [field, unlisted])),
  })
}

const hasEvidence = refuse(
  'qualification.has_evidence',
  say(
    'Văn bằng này còn tệp minh chứng. Hãy xóa các tệp trước.',
    'This qualification still has evidence files. Remove the files first.',
  ),
  409,
)

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

const learningOf = (row: FactRow): Learning => ({
  levelCode: String(row.levelCode),
  fieldCode: text(row.fieldCode),
  specialty: text(row.specialty),
  institution: text(row.institution),
  country: text(row.country),
  form: text(row.form),
  funding: text(row.funding),
})

const qualification: FactKind<QualificationFields> = {
  table: 'qualification',
  action: 'qualifications.change',
  counted: 'held',
  columns: (fields) => ({
    ...fields,
    awardedDay: fields.awarded === null ? '-infinity' : countsFrom(fields.awarded),
    // What somebody looked at was the qualification as it stood then.
    verification: 'unverified',
  }),
  fields: (row) => ({
    ...learningOf(row),
    awarded: text(row.awarded),
    diplomaNumber: text(row.diplomaNumber),
    evidenceKind: text(row.evidenceKind),
  }),
  async check(fields, standing) {
    const early = refusalToAward(fields.awarded, standing.today)
    if (early) throw new Refused(early)
    await refuseUnknown(standing, fields)
  },
  async checkRemoval(_fields, { tx, personId, id }) {
    if ((await listEvidence(tx, personId, id)).length > 0) throw new Refused(hasEvidence)
  },
}

const study: FactKind<StudyFields> = {
  table: 'study',
  action: 'qualifications.change',
  counted: 'studies',
  columns: ({ from, to, ...learning }) => ({ ...learning, ...toldDays({ from, to }) }),
  fields: (row) => ({ ...learningOf(row), from: String(row.validFrom), to: text(row.validTo) }),
  async check(fields, standing) {
    refusePeriod(fields)
    await refuseUnknown(standing, { ...fields, evidenceKind: null })
  },
}

const whyRejected = refuse(
  'verification.reason_missing',
  say('Hãy ghi lý do không công nhận văn bằng này.', 'Say why this qualification is rejected.'),
)

const verify = (context: Context, { params, body }: InputOf<typeof verifyQualification>) =>
  changingPerson(context, params.personId, 'qualifications.change', async (tx, { personId }) => {
    const { revision: seen, verification, reason } = body
    if (verification === 'rejected' && reason === null) throw new Refused(whyRejected)
    const row = await findFact(tx, 'qualification', personId, params.id)
    if (!row) throw new Refused(recordNotFound)
    const stale = refusalToOverwrite(
      { verification: row.verification },
      { verification },
      { seen, present: row.revision },
    )
    if (stale) throw new Refused(stale)
    const standing = { levelCode: String(row.levelCode), awardedDay: String(row.awardedDay), verification }
    await countAnew(tx, personId, (person) => withLevel(person, 'held', params.id, standing))
    await updateFact(tx, 'qualification', personId, params.id, { verification })
    await record(tx, context.actor, {
      action: 'qualifications.change',
      subjectKind: 'verification',
      subjectId: params.id,
      personId,
      reason,
      before: { verification: row.verification },
      after: { verification },
    })
    return { id: params.id, revision: row.revision + 1 }
  })

/** The study ends at the latest with the award; the qualification takes over what was studied. */
const complete = (context: Context, { params, body }: InputOf<typeof completeStudy>) =>
  changingPerson(context, params.personId, 'qualifications.change', async (tx, { personId }) => {
    const { revision, awarded, ...proof } = body
    const row = await findFact(tx, 'study', personId, params.id)
    if (!row) throw new Refused(recordNotFound)
    const { from: _from, to, ...learning } = study.fields(row)
    const ends = to !== null && firstDay(to) <= firstDay(awarded) ? to : awarded
    const ended = await alterFact(tx, context, study, { personId, id: params.id, revision }, { to: ends })
    const { id } = await enterFact(tx, context, qualification, personId, { ...learning, awarded, ...proof })
    return { qualificationId: id, revision: ended.revision }
  })

const qualifications = factActions(qualification)
const studies = factActions(study)

export const routes = [
  answers(addQualification, qualifications.add),
  answers(changeQualification, qualifications.change),
  answers(removeQualification, qualifications.remove),
  answers(verifyQualification, verify),
  answers(addStudy, studies.add),
  answers(changeStudy, studies.change),
  answers(removeStudy, studies.remove),
  answers(completeStudy, complete),
]
