import { say } from '../../language/say.ts'
import { all, type TableProcessing } from './entry.ts'

const told = ['valid_from', 'from_day', 'valid_to', 'to_day'] as const
const purposes = {
  who: say('Biết là ai, không nhầm người', 'To know who it is and confuse nobody'),
  where: say('Đếm theo đơn vị, biết ai phụ trách', 'To count by unit and know who is in charge'),
  learned: say('Lập kế hoạch và theo dõi trình độ', 'To plan and follow qualifications'),
}
const common = { basis: 'personnel', keptFor: 'person' } as const

/** The record itself: what stays after an erasure is what past figures counted. */
export const recordTables: Readonly<Record<string, TableProcessing>> = {
  person: {
    ...common,
    title: say('Nhân thân', 'Identity'),
    purpose: purposes.who,
    exported: ['list', 'copy'],
    erased: {
      ...all('replaced', 'person_id', 'full_name', 'name_key', 'name_folded', 'revision', 'recorded_at'),
      ...all('replaced', 'nameless'),
      ...all('removed', 'staff_code'),
      ...all('counted', 'sex'),
      ...all('reduced', 'born', 'born_first', 'born_last'),
    },
  },
  person_sensitive: {
    ...common,
    title: say('Thông tin nhạy cảm', 'Sensitive facts'),
    purpose: say(
      'Xét đối tượng ưu tiên, tiêu chuẩn chính trị; đối chiếu đúng người',
      'Priority groups and political standards; matching the right person',
    ),
    exported: ['copy'],
    erased: all(
      'removed',
      'person_id',
      'ethnicity',
      'religion',
      'party_joined',
      'party_official',
      'personal_number',
      'personal_number_hash',
      'revision',
    ),
  },
  membership: {
    ...common,
    title: say('Đơn vị', 'Units'),
    purpose: purposes.where,
    exported: ['list', 'figures', 'copy'],
    erased: {
      ...all('replaced', 'person_id', 'membership_id', 'revision'),
      ...all('counted', 'hierarchy', 'unit_id', ...told),
    },
  },
  service: {
    ...common,
    title: say('Quá trình công tác', 'Service'),
    purpose: purposes.where,
    exported: ['list', 'figures', 'copy'],
    erased: {
      ...all('replaced', 'person_id', 'service_id', 'revision'),
      ...all('counted', 'staff_kind', ...told),
    },
  },
  post_held: {
    ...common,
    title: say('Chức vụ đã giữ', 'Posts held'),
    purpose: purposes.where,
    exported: ['list', 'copy'],
    erased: all('removed', 'person_id', 'post_held_id', 'revision', 'unit_id', 'title', ...told),
  },
  qualification: {
    ...common,
    title: say('Văn bằng', 'Qualifications'),
    purpose: purposes.learned,
    exported: ['list', 'figures', 'copy'],
    erased: {
      ...all('replaced', 'person_id', 'qualification_id', 'revision'),
      ...all('counted', 'level_code', 'field_code', 'funding', 'awarded', 'awarded_day', 'verification'),
      ...all('removed', 'specialty', 'institution', 'country', 'form', 'diploma_number', 'evidence_kind'),
    },
  },
  study: {
    ...common,
    title: say('Việc học', 'Studies'),
    purpose: purposes.learned,
    exported: ['list', 'figures', 'copy'],
    erased: {
      ...all('replaced', 'person_id', 'study_id', 'revision'),
      ...all('counted', 'level_code', 'field_code', 'funding', ...told),
      ...all('removed', 'specialty', 'institution', 'country', 'form'),
    },
  },
  evidence: {
    ...common,
    title: say('Minh chứng', 'Evidence'),
    purpose: say('Chứng minh văn bằng là thật', 'To prove that a qualification is true'),
    exported: ['evidence', 'copy'],
    erased: all('removed', 'person_id', 'evidence_id', 'qualification_id', 'file_id', 'recorded_at'),
  },
}
