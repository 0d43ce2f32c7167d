import { expect, test } from 'vitest'
import { say } from '../language/say.ts'
import type { Evidence } from './evidence.ts'
import { refusalToExempt } from './exempt-refusal.ts'
import { refusalToIssue } from './issue-refusal.ts'
import { asked, type Response, type ResponseKind } from './response.ts'
import { refusalToSend, type Sending } from './send-refusal.ts'

test('a directive is sent with days in their order, to units of the sender that stand', () => {
  const sound: Sending = {
    documentDay: '2011-11-01',
    sentOn: '2011-11-05',
    expectations: [{ kind: 'own-plan', deadline: '2011-11-05' }],
    unitIds: ['a', 'b'],
  }
  const ground = {
    subtree: new Set(['a', 'b', 'gone']),
    standing: new Set(['a', 'b', 'elsewhere']),
    nameOf: (unitId: string) => say(`Đơn vị ${unitId}`, `Unit ${unitId}`),
  }
  const due = (deadline: string) => ({ expectations: [{ kind: 'own-plan' as const, deadline }] })
  const cases: [Partial<Sending>, string | undefined][] = [
    [{}, undefined],
    [{ unitIds: [] }, 'directive.no_units'],
    [{ unitIds: ['a', 'a'] }, 'directive.unit_twice'],
    [{ unitIds: ['a', 'elsewhere'] }, 'directive.unit_outside'],
    [{ unitIds: ['gone'] }, 'directive.unit_not_standing'],
    [{ sentOn: '2011-10-31' }, 'directive.sent_before_document'],
    [{ expectations: [] }, 'directive.no_expectation'],
    [due('2011-10-31'), 'directive.deadline_before_document'],
    [due('2011-11-04'), 'directive.deadline_before_sending'],
  ]
  for (const [changed, code] of cases)
    expect(refusalToSend({ ...sound, ...changed }, ground)?.code).toBe(code)
  expect(refusalToSend({ ...sound, unitIds: ['gone'] }, ground)?.text.vi).toContain('Đơn vị gone')
})

test('a response is recorded with a day that can be, and with the proof that its kind needs', () => {
  const sound: Evidence = {
    issuedOn: '2014-03-01',
    documentNumber: '12-KH/ĐU',
    signer: 'Nguyễn Văn A',
    peopleReached: null,
  }
  const cases: [Partial<Evidence>, Partial<Response>, ResponseKind, string | undefined][] = [
    [{}, {}, 'own-plan', undefined],
    [{}, { exemptFrom: '2014-01-20' }, 'own-plan', undefined],
    [{}, { issuedOn: '2014-02-01' }, 'own-plan', 'response.issued_already'],
    [{ issuedOn: '2014-06-02' }, {}, 'own-plan', 'response.in_future'],
    [{ issuedOn: '2013-12-31' }, {}, 'own-plan', 'response.issued_before_directive'],
    [{}, { to: '2014-03-01' }, 'own-plan', 'response.unit_not_standing'],
    [{ documentNumber: null }, {}, 'mid-term-report', 'response.number_missing'],
    [{ signer: null }, {}, 'final-report', 'response.signer_missing'],
    [{ documentNumber: null, signer: null }, {}, 'acknowledge', undefined],
    [{}, {}, 'study-session', 'response.people_missing'],
    [{ documentNumber: null, peopleReached: 757 }, {}, 'study-session', undefined],
    [{ peopleReached: -1 }, {}, 'own-plan', 'response.people_missing'],
  ]
  for (const [evidence, recorded, kind, code] of cases)
    expect(
      refusalToIssue(
        { ...sound, ...evidence },
        { ...asked('a', '2014-01-10', '2014-03-31'), ...recorded },
        { kind, documentDay: '2014-01-02' },
        '2014-06-01',
      )?.code,
    ).toBe(code)
})

test('an exemption has a reason and a decision, and something to be exempt from', () => {
  const sound = { reason: 'Mới thành lập', decisionDocumentId: 'd', decidedOn: '2014-02-01' }
  const cases: [Partial<Parameters<typeof refusalToExempt>[0]>, Partial<Response>, string | undefined][] = [
    [{}, {}, undefined],
    [{ reason: null }, {}, 'exemption.reason_missing'],
    [{ decisionDocumentId: null }, {}, 'exemption.decision_missing'],
    [{ decidedOn: '2014-06-02' }, {}, 'exemption.in_future'],
    [{}, { issuedOn: '2014-02-01' }, 'response.nothing_open'],
    [{}, { exemptFrom: '2014-01-20' }, 'response.nothing_open'],
    [{}, { to: '2014-02-01' }, 'response.nothing_open'],
  ]
  for (const [changed, recorded, code] of cases)
    expect(
      refusalToExempt(
        { ...sound, ...changed },
        { ...asked('a', '2014-01-10', '2014-03-31'), ...recorded },
        '2014-06-01',
      )?.code,
    ).toBe(code)
})
