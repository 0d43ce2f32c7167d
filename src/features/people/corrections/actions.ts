import { processing } from '../../../domain/access/processing/register.ts'
import { refuse } from '../../../domain/language/refusal.ts'
import { joinTexts, say, type Text } from '../../../domain/language/say.ts'
import { type Aim, factName, missingName, tableOfSubject } from '../../../domain/people/correction/subject.ts'
import type { FoundRequest } from './store.ts'

export const requestNotFound = refuse(
  'correction.not_found',
  say('Không tìm thấy đề nghị này.', 'There is no such request.'),
  404,
)

/** What a request is about in words: the part of the record and the fact. */
export const aboutOf = (aim: Pick<Aim, 'subject' | 'field'>): Text => {
  const table = tableOfSubject[aim.subject]
  const part = (table ? processing[table]?.title : null) ?? missingName
  const fact = factName(aim)
  return fact ? joinTexts([part, fact], ' · ') : part
}

/** A request as the answers carry it, without its words. */
export const shownRequest = (request: Omit<FoundRequest, 'says' | 'shouldSay' | 'answer'>) => {
  const { requestId, subject, subjectId, field, state, outcome, askedOn, dueOn, fileId, revision } = request
  return {
    requestId,
    subject,
    subjectId,
    field,
    about: aboutOf(request),
    state,
    outcome,
    askedOn,
    dueOn,
    hasFile: fileId !== null,
    revision,
  }
}
