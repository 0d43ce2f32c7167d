import { say } from '../../src/domain/language/say.ts'
import { term } from '../../src/domain/profile/profile.ts'

export const staffKinds = [
  term('cadre', say('Cán bộ', 'Cadre'), 'CB'),
  term('civil-servant', say('Công chức', 'Civil servant'), 'CC'),
  term('public-employee', say('Viên chức', 'Public employee'), 'VC'),
  term('contract', say('Hợp đồng', 'Contract staff'), 'HĐ', 'HĐ 68', 'Hợp đồng lao động', 'Người lao động'),
  term('other', say('Khác', 'Other')),
]

export const forms = [
  term('full-time', say('Chính quy, tập trung', 'Full-time'), 'Chính quy', 'CQ', 'Tập trung', 'Dài hạn'),
  term(
    'part-time',
    say('Vừa làm vừa học', 'Part-time'),
    'Tại chức',
    'TC',
    'VLVH',
    'Không tập trung',
    'Bán tập trung',
    'Chuyên tu',
  ),
  term('distance', say('Từ xa', 'Distance'), 'Đào tạo từ xa', 'Trực tuyến'),
  term('other', say('Khác', 'Other'), 'Liên thông', 'Bồi dưỡng'),
]

/** Where the money comes from decides whether a service obligation follows; one cost may have several sources. */
export const fundingSources = [
  term('state-central', say('Ngân sách Trung ương', 'State budget, central'), 'NSTW'),
  term(
    'state-local',
    say('Ngân sách tỉnh', 'State budget, local'),
    'NS tỉnh',
    'Ngân sách',
    'Ngân sách nhà nước',
    'NSNN',
  ),
  term('unit', say('Kinh phí đơn vị', "Unit's budget"), 'Cơ quan hỗ trợ', 'Đơn vị'),
  term('unit-fund', say('Quỹ phát triển sự nghiệp', "Unit's development fund"), 'Quỹ PTHĐSN'),
  term('programme', say('Chương trình, đề án', 'Programme or project'), 'Đề án', 'Dự án', 'Chương trình'),
  term(
    'self',
    say('Tự túc', 'Self-funded'),
    'Cá nhân',
    'Cá nhân tự túc',
    'Kinh phí cá nhân',
    'Tự túc kinh phí',
  ),
  term('donor', say('Tài trợ, học bổng', 'Donor or scholarship'), 'Học bổng', 'Nước ngoài tài trợ'),
]

export const evidenceKinds = [
  term('diploma', say('Văn bằng, chứng chỉ', 'Diploma or certificate'), 'Bằng', 'Chứng chỉ'),
  term('equivalence-letter', say('Giấy xác nhận tương đương', 'Letter of equivalence'), 'Tương đương'),
  term('transitional', say('Theo quy định chuyển tiếp', 'Under a transitional rule'), 'Chuyển tiếp'),
  term(
    'transcript',
    say('Bảng điểm, giấy chứng nhận tạm thời', 'Transcript or interim certificate'),
    'Bảng điểm',
  ),
  term('declaration', say('Tự khai', 'Own declaration'), 'Lý lịch', 'Theo lý lịch'),
]

export const verifications = [
  term('unverified', say('Chưa kiểm tra', 'Not checked')),
  term('seen', say('Đã xem bản chụp', 'Copy seen')),
  term('verified', say('Đã đối chiếu bản chính', 'Checked against the original')),
  term('rejected', say('Không được công nhận', 'Not accepted')),
]

/** ISO 3166 alpha-2: where staff of Vietnamese agencies have studied most. */
export const countries = [
  term('VN', say('Việt Nam', 'Viet Nam'), 'Trong nước'),
  term('AU', say('Úc', 'Australia'), 'Ôxtrâylia', 'Australia'),
  term('BE', say('Bỉ', 'Belgium')),
  term('BG', say('Bungari', 'Bulgaria')),
  term('CA', say('Canada', 'Canada')),
  term('CN', say('Trung Quốc', 'China')),
  term('CU', say('Cuba', 'Cuba')),
  term('CZ', say('Séc', 'Czechia'), 'Tiệp Khắc', 'Cộng hòa Séc'),
  term('DE', say('Đức', 'Germany'), 'CHLB Đức', 'CHDC Đức'),
  term('FR', say('Pháp', 'France')),
  term('GB', say('Anh', 'United Kingdom'), 'Vương quốc Anh'),
  term('HU', say('Hungari', 'Hungary')),
  term('IN', say('Ấn Độ', 'India')),
  term('JP', say('Nhật Bản', 'Japan'), 'Nhật'),
  term('KH', say('Campuchia', 'Cambodia')),
  term('KR', say('Hàn Quốc', 'Korea')),
  term('LA', say('Lào', 'Laos')),
  term('NL', say('Hà Lan', 'Netherlands')),
  term('NZ', say('Niu Di-lân', 'New Zealand'), 'New Zealand'),
  term('PL', say('Ba Lan', 'Poland')),
  term('RU', say('Nga', 'Russia'), 'Liên Xô', 'Liên bang Nga'),
  term('SG', say('Xinh-ga-po', 'Singapore'), 'Singapore'),
  term('TH', say('Thái Lan', 'Thailand')),
  term('TW', say('Đài Loan', 'Taiwan')),
  term('US', say('Hoa Kỳ', 'United States'), 'Mỹ'),
]

export const studiedLanguages = [
  term('en', say('Tiếng Anh', 'English'), 'Anh văn', 'Anh'),
  term('fr', say('Tiếng Pháp', 'French'), 'Pháp văn', 'Pháp'),
  term('ru', say('Tiếng Nga', 'Russian'), 'Nga văn', 'Nga'),
  term('zh', say('Tiếng Trung', 'Chinese'), 'Trung văn', 'Hoa văn', 'Tiếng Hoa'),
  term('ja', say('Tiếng Nhật', 'Japanese'), 'Nhật văn'),
  term('ko', say('Tiếng Hàn', 'Korean')),
  term('de', say('Tiếng Đức', 'German')),
  term('km', say('Tiếng Khmer', 'Khmer'), 'Tiếng Campuchia'),
]
