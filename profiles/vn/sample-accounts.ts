import type { Text } from '../../src/domain/language/say.ts'
import { say } from '../../src/domain/language/say.ts'

export type SampleAccount = {
  readonly role: 'administrator' | 'programme-officer' | 'unit-officer' | 'reader' | 'person'
  readonly hierarchy: string
  /** Where the grant stands; it reaches everything below. */
  readonly unitCode: string
  readonly email: string
  readonly name: Text
  /** Whose record the account opens as their own. */
  readonly staffCode?: string
}

/** Who can sign in to the sample organisation. Passwords are made at random for each installation. */
export const sampleAccounts: readonly SampleAccount[] = [
  {
    role: 'administrator',
    hierarchy: 'party',
    unitCode: 'DBT-LA',
    email: 'quan-tri@vuon.example',
    name: say('Quản trị hệ thống', 'Administrator'),
  },
  {
    role: 'programme-officer',
    hierarchy: 'party',
    unitCode: 'DUK',
    email: 'can-bo.khoi@vuon.example',
    name: say('Cán bộ đào tạo Đảng ủy Khối', 'Programme officer of the bloc'),
  },
  {
    role: 'unit-officer',
    hierarchy: 'administrative',
    unitCode: 'SKHCN',
    email: 'can-bo.skhcn@vuon.example',
    name: say('Cán bộ tổ chức Sở Khoa học và Công nghệ', 'Unit officer, Science and Technology'),
  },
  {
    role: 'reader',
    hierarchy: 'party',
    unitCode: 'DUK',
    email: 'kiem-tra.khoi@vuon.example',
    name: say('Cán bộ kiểm tra Đảng ủy Khối', 'Inspector of the bloc'),
  },
  {
    role: 'person',
    hierarchy: 'administrative',
    unitCode: 'SKHCN',
    email: 'minh-chau.skhcn@vuon.example',
    name: say('Nguyễn Thị Minh Châu', 'Nguyễn Thị Minh Châu'),
    staffCode: 'SKHCN-008',
  },
]
