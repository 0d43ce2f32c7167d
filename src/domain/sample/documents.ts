import type { Day } from '../time/day.ts'
import type { SampleDocument } from './lineage.ts'

const real = (symbol: string, day: Day, issuer: string, subject: string): SampleDocument => ({
  symbol,
  day,
  issuer,
  subject,
  invented: false,
})

/** The real number is not known here: 'MẪU' (sample) stands before an invented one. */
const invented = (number: string, day: Day, issuer: string, subject: string): SampleDocument => ({
  symbol: `MẪU ${number}`,
  day,
  issuer,
  subject,
  invented: true,
})

const party = 'Ban Thường vụ Tỉnh ủy Long An'
const council = 'Hội đồng nhân dân tỉnh Long An'

/** The documents that the sample names. */
export const documents = {
  directive: real(
    '21-CT/TU',
    '2011-11-01',
    party,
    'Đào tạo cán bộ, đảng viên trình độ cao, góp phần thực hiện đề án cán bộ của tỉnh 2011–2020',
  ),
  blocWoundUp: invented(
    '01-QĐ/TU',
    '2025-02-20',
    party,
    'Kết thúc hoạt động Đảng bộ Khối các cơ quan tỉnh; lập Đảng bộ các cơ quan Đảng tỉnh và Đảng bộ Ủy ban nhân dân tỉnh',
  ),
  departments: invented(
    '01/NQ-HĐND',
    '2025-02-21',
    council,
    'Tổ chức lại các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh',
  ),
  partyOrganisations: invented(
    '02-QĐ/TU',
    '2025-02-24',
    party,
    'Lập tổ chức đảng ở các sở, ban sau khi tổ chức lại',
  ),
  statistics: invented('01/QĐ-TCTK', '2025-02-25', 'Bộ Tài chính', 'Tổ chức lại ngành Thống kê'),
  provinces: real(
    '202/2025/QH15',
    '2025-06-12',
    'Quốc hội',
    'Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh',
  ),
  provincialParty: invented(
    '03-QĐ/TW',
    '2025-06-24',
    'Bộ Chính trị',
    'Thành lập Đảng bộ tỉnh Tây Ninh trên cơ sở hợp nhất hai Đảng bộ tỉnh Long An và Tây Ninh',
  ),
  press: invented('04-QĐ/TU', '2025-06-28', 'Ban Thường vụ Tỉnh ủy Tây Ninh', 'Hợp nhất báo và đài của tỉnh'),
  inspectorates: invented(
    '02/NQ-HĐND',
    '2025-06-28',
    'Hội đồng nhân dân tỉnh Tây Ninh',
    'Kết thúc hoạt động thanh tra sở, chuyển về Thanh tra tỉnh',
  ),
  front: invented(
    '05-QĐ/TU',
    '2025-06-28',
    'Ban Thường vụ Tỉnh ủy Tây Ninh',
    'Các tổ chức chính trị - xã hội trực thuộc Ủy ban Mặt trận Tổ quốc tỉnh',
  ),
  newDepartment: invented(
    '03/NQ-HĐND',
    '2025-06-28',
    'Hội đồng nhân dân tỉnh Tây Ninh',
    'Thành lập Sở Dân tộc và Tôn giáo',
  ),
  enforcement: invented('01/QĐ-BTP', '2025-06-26', 'Bộ Tư pháp', 'Tổ chức lại cơ quan thi hành án dân sự'),
} as const satisfies Record<string, SampleDocument>
