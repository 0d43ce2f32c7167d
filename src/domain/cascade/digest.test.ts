import fc from 'fast-check'
import { expect, test } from 'vitest'
import { say } from '../language/say.ts'
import { type CascadeNotice, digestsOf, mailOf } from './digest.ts'
import { occasionKey, reminderKinds } from './reminder.ts'

const notice = (responseId: string, changed: Partial<CascadeNotice> = {}): CascadeNotice => ({
  key: occasionKey(responseId, 'overdue', '2014-04-08'),
  responseId,
  kind: 'overdue',
  day: '2014-04-08',
  daysLeft: -8,
  accountId: 'ana',
  deadline: '2014-03-31',
  unitName: say('Sở Y tế', 'Department of Health'),
  expected: say('Kế hoạch theo Chỉ thị 21-CT/TU', 'Plan for Directive 21-CT/TU'),
  ...changed,
})

test('an account gets one mail a day, the most urgent first, in both languages', () => {
  const [ana, ...others] = digestsOf(
    [
      notice('soon', { kind: 'due-soon', daysLeft: 1, key: 's' }),
      notice('a week', { daysLeft: -7, key: 'a' }),
      notice('a month', { daysLeft: -30, key: 'm' }),
      notice('for the superior', { kind: 'escalation', daysLeft: -8, key: 'e' }),
      notice('of another', { accountId: 'ba' }),
    ],
    '2014-04-08',
  )
  expect(others).toHaveLength(1)
  expect(ana?.key).toBe('ana 2014-04-08 1')
  expect(ana?.notices.map(({ responseId }) => responseId)).toEqual([
    'for the superior',
    'a month',
    'a week',
    'soon',
  ])
  const mail = ana && mailOf(ana)
  expect(mail?.subject).toEqual(say('Nhắc việc: 4 yêu cầu, 3 đã quá hạn', 'Reminder: 4 tasks, 3 overdue'))
  expect(mail?.lines[0]).toEqual(
    say(
      'Báo lên cấp trên: Sở Y tế: Kế hoạch theo Chỉ thị 21-CT/TU, hạn 31/03/2014 (quá hạn 8 ngày).',
      'For the level above: Department of Health: Plan for Directive 21-CT/TU, due 31/03/2014 (8 days overdue).',
    ),
  )
  expect(mail?.lines.at(-1)?.en).toContain('1 day left')
})

test('what comes after the mail of the day is another mail with another key', () => {
  const keys = digestsOf([notice('r')], '2014-04-08', new Map([['ana', 1]])).map(({ key }) => key)
  expect(keys).toEqual(['ana 2014-04-08 2'])
})

test('every notice is in exactly one digest, its own account’s, and the order they came in does not matter', () => {
  const some = fc.array(
    fc.record({
      id: fc.nat(20),
      account: fc.nat(3),
      kind: fc.constantFrom(...reminderKinds),
      left: fc.integer(),
    }),
  )
  fc.assert(
    fc.property(some, (drawn) => {
      const notices = drawn.map(({ id, account, kind, left }, index) =>
        notice(`r${id}`, { accountId: `a${account}`, kind, daysLeft: left, key: `${index}` }),
      )
      const digests = digestsOf(notices, '2014-04-08')
      expect(digests.flatMap((digest) => digest.notices.map(({ key }) => key)).sort()).toEqual(
        notices.map(({ key }) => key).sort(),
      )
      for (const digest of digests)
        expect(digest.notices.every(({ accountId }) => accountId === digest.accountId)).toBe(true)
      const turned = digestsOf(notices.toReversed(), '2014-04-08')
      expect(new Set(turned.map((digest) => JSON.stringify(digest)))).toEqual(
        new Set(digests.map((digest) => JSON.stringify(digest))),
      )
    }),
  )
})
