import { describe, expect, test } from 'vitest'
import { say } from '../language/say.ts'
import { detailsOf } from './history-detail.ts'
import { type HistoryEntry, sentenceOf } from './history-sentence.ts'

const names: Record<string, ReturnType<typeof say>> = {
  'level PRO.MA': say('Thạc sĩ', 'Master'),
  'unit u1': say('Sở Y tế', 'Department of Health'),
  'verification seen': say('Đã xem bản chụp', 'Copy seen'),
  'account a1': say('Lê Thị Cúc', 'Lê Thị Cúc'),
}
const lookUp = (list: string, code: string) => names[`${list} ${code}`] ?? null

const told = (entry: Partial<HistoryEntry>) =>
  sentenceOf(
    {
      action: 'qualifications.change',
      subjectKind: 'qualification',
      actorName: 'Nguyễn Thị An',
      personName: 'Trần Văn Bình',
      reason: null,
      before: null,
      after: null,
      ...entry,
    },
    lookUp,
  )

describe('history in plain words', () => {
  test('an officer reads who added which qualification for whom', () => {
    expect(told({ after: { levelCode: 'PRO.MA' } })).toEqual({
      vi: 'Nguyễn Thị An thêm văn bằng Thạc sĩ cho Trần Văn Bình',
      en: 'Nguyễn Thị An added qualification Master for Trần Văn Bình',
    })
  })

  test('a round of verification is told one by one and as a whole, and its undoing too', () => {
    expect(told({ subjectKind: 'verification', after: { verification: 'seen' } }).vi).toBe(
      'Nguyễn Thị An ghi “Đã xem bản chụp” cho một văn bằng của Trần Văn Bình',
    )
    const round = { subjectKind: 'verification-round', personName: null }
    const marked = { verification: 'seen', people: 3, qualifications: 7 }
    expect(told({ ...round, after: marked })).toEqual({
      vi: 'Nguyễn Thị An ghi “Đã xem bản chụp” cho 7 văn bằng của 3 người',
      en: 'Nguyễn Thị An marked 7 qualifications of 3 people “Copy seen”',
    })
    expect(told({ ...round, before: marked }).vi).toBe(
      'Nguyễn Thị An hoàn tác đợt xác minh “Đã xem bản chụp” của 3 người',
    )
  })

  test('a reorganisation is recorded and undone, not added and changed', () => {
    const event = { action: 'units.change', subjectKind: 'lineage-event', personName: null }
    expect(told({ ...event, after: { kind: 'merger' } }).en).toBe('Nguyễn Thị An recorded the merger')
    expect(told({ ...event, after: { kind: 'merger', document: { symbol: '16-NQ/TU' } } }).en).toBe(
      'Nguyễn Thị An recorded the merger under 16-NQ/TU',
    )
    expect(told({ ...event, before: { kind: 'merger' }, after: { reversed: true } }).vi).toBe(
      'Nguyễn Thị An hoàn tác việc sáp nhập',
    )
  })

  test('reading what is sensitive is told with its purpose, changing it without its values', () => {
    const read = {
      action: 'people.read-sensitive',
      subjectKind: 'person',
      reason: 'Lập danh sách khen thưởng',
    }
    expect(told(read).vi).toBe(
      'Nguyễn Thị An xem thông tin nhạy cảm của Trần Văn Bình (mục đích: Lập danh sách khen thưởng)',
    )
    const change = {
      action: 'people.change-sensitive',
      subjectKind: 'person',
      after: { changed: ['religion'] },
    }
    expect(told(change).en).toBe(
      'Nguyễn Thị An changed sensitive facts of Trần Văn Bình: religion (values not shown)',
    )
  })

  test('roles are told with the unit and the account', () => {
    const grant = { accountId: 'a1', role: 'unit-officer', unitId: 'u1' }
    const entry = { action: 'accounts.change', subjectKind: 'grant', personName: null }
    expect(told({ ...entry, after: grant }).vi).toBe(
      'Nguyễn Thị An giao vai trò Cán bộ đơn vị, Sở Y tế cho Lê Thị Cúc',
    )
    expect(told({ ...entry, before: grant, after: grant }).en).toBe(
      'Nguyễn Thị An ended the role Unit officer, Department of Health of Lê Thị Cúc',
    )
  })

  test('what nobody has words for is still said honestly', () => {
    const entry = { action: 'weather.change', subjectKind: 'cloud', personName: null }
    expect(told({ ...entry, before: { name: 'Cirrus' }, after: { name: 'Cumulus' } }).en).toBe(
      'Nguyễn Thị An changed cloud Cumulus',
    )
  })

  test('fields are told before and after, and sensitive values never', () => {
    const before = { awarded: '2014-02', levelCode: 'PRO.MA', religion: 'Không', revision: 1 }
    const after = { awarded: '2014-02-05', levelCode: 'PRO.MA', religion: 'Phật giáo', revision: 2 }
    const details = detailsOf(before, after, lookUp)
    expect(details.map(({ label, before: old, after: present }) => [label.vi, old?.vi, present?.vi])).toEqual(
      [
        ['ngày cấp', '02/2014', '05/02/2014'],
        ['tôn giáo', '(không hiện)', '(không hiện)'],
      ],
    )
  })

  test('lists are told by what is in them, long ones by their length', () => {
    const one = { grants: [{ role: 'reader', unitId: 'u1', from: '2014-01-01' }] }
    expect(detailsOf(null, one, lookUp)[0]?.after?.vi).toBe('Người xem, Sở Y tế')
    expect(detailsOf(null, { grants: Array(9).fill(one.grants[0]) }, lookUp)[0]?.after?.en).toBe('9 entries')
  })
})
