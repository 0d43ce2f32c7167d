import { agenciesOf } from './agency.ts'

const commission = agenciesOf({
  kind: 'party-agency',
  parent: 'K-DANG',
  head: 'Trưởng ban',
  staffKind: 'civil-servant',
  memberShare: 0.9,
})

/** The Party's own agencies, its school and its newspaper. */
export const partyAgencies = [
  commission(
    'VPTU',
    'Văn phòng Tỉnh ủy',
    'Office of the Provincial Party Committee',
    ['office', 58],
    `TH Phòng Tổng hợp / General Affairs Division
     HCTC Phòng Hành chính - Tổ chức / Administration and Personnel Division
     TC Phòng Tài chính Đảng / Party Finance Division
     CYLT Phòng Cơ yếu - Lưu trữ / Cipher and Archives Division
     CNTT Trung tâm Công nghệ thông tin / Information Technology Centre`,
    { head: 'Chánh Văn phòng', memberShare: 0.8 },
  ),
  commission(
    'BTCTU',
    'Ban Tổ chức Tỉnh ủy',
    'Organisation Commission of the Provincial Party Committee',
    ['politics', 36],
    `VP Văn phòng / Office
     TCCB Phòng Tổ chức - Cán bộ / Organisation and Cadres Division
     CSD Phòng Cơ sở Đảng, đảng viên / Grassroots and Members Division
     BVCT Phòng Bảo vệ chính trị nội bộ / Internal Political Protection Division`,
  ),
  commission(
    'BTGTU',
    'Ban Tuyên giáo Tỉnh ủy',
    'Propaganda and Education Commission of the Provincial Party Committee',
    ['politics', 32],
    `VP Văn phòng / Office
     LLCT Phòng Lý luận chính trị - Lịch sử Đảng / Political Theory and Party History Division
     TTBC Phòng Tuyên truyền - Báo chí - Xuất bản / Propaganda, Press and Publishing Division
     KGVX Phòng Khoa giáo - Văn hóa, văn nghệ / Science, Education and Culture Division`,
  ),
  commission(
    'BDVTU',
    'Ban Dân vận Tỉnh ủy',
    'Mass Mobilisation Commission of the Provincial Party Committee',
    ['politics', 24],
    `VP Văn phòng / Office
     DT Phòng Đoàn thể và các hội / Mass Organisations Division
     DTTG Phòng Dân tộc - Tôn giáo / Ethnic and Religious Affairs Division`,
  ),
  commission(
    'BNCTU',
    'Ban Nội chính Tỉnh ủy',
    'Internal Affairs Commission of the Provincial Party Committee',
    ['law', 22],
    `VP Văn phòng / Office
     NV Phòng Nghiệp vụ nội chính / Internal Affairs Division
     PCTN Phòng Theo dõi phòng, chống tham nhũng / Anti-Corruption Division`,
  ),
  commission(
    'UBKTTU',
    'Ủy ban Kiểm tra Tỉnh ủy',
    'Inspection Committee of the Provincial Party Committee',
    ['law', 30],
    `VP Văn phòng / Office
     NV1 Phòng Nghiệp vụ I / First Inspection Division
     NV2 Phòng Nghiệp vụ II / Second Inspection Division`,
    { head: 'Chủ nhiệm' },
  ),
  commission(
    'CQDUK',
    'Cơ quan Đảng ủy Khối các cơ quan tỉnh',
    'Office of the Bloc Party Committee',
    ['politics', 18],
    `VP Văn phòng / Office
     TC Ban Tổ chức / Organisation Board
     TG Ban Tuyên giáo / Propaganda Board`,
    { head: 'Bí thư', memberShare: 0.95, staffKind: 'cadre' },
  ),
  commission(
    'TCT',
    'Trường Chính trị tỉnh Long An',
    'Political School of Long An Province',
    ['politics', 54],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     DT Phòng Đào tạo / Training Division
     LLML Khoa Lý luận Mác - Lênin, tư tưởng Hồ Chí Minh / Faculty of Marxism-Leninism and Ho Chi Minh Thought
     NNPL Khoa Nhà nước và pháp luật / Faculty of State and Law
     XDD Khoa Xây dựng Đảng / Faculty of Party Building`,
    { head: 'Hiệu trưởng', kind: 'school', staffKind: 'public-employee', memberShare: 0.85 },
  ),
  commission(
    'BLA',
    'Báo Long An',
    'Long An Newspaper',
    ['press', 46],
    `VP Văn phòng / Office
     TKTS Phòng Thư ký tòa soạn / Editorial Secretariat
     PV Phòng Phóng viên / Reporters' Division
     BDT Phòng Báo điện tử / Online Division`,
    { head: 'Tổng Biên tập', kind: 'press', staffKind: 'public-employee', memberShare: 0.65 },
  ),
]

const organisation = agenciesOf({
  kind: 'mass-organisation',
  parent: 'K-DOANTHE',
  head: 'Chủ tịch',
  staffKind: 'cadre',
  memberShare: 0.82,
})

/** The Fatherland Front and the mass organisations. */
export const massOrganisations = [
  organisation(
    'UBMTTQ',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    'Provincial Committee of the Viet Nam Fatherland Front',
    ['politics', 26],
    `VP Văn phòng / Office
     PT Ban Phong trào / Movements Board
     DCPL Ban Dân chủ - Pháp luật / Democracy and Law Board`,
  ),
  organisation(
    'HLHPN',
    'Hội Liên hiệp Phụ nữ tỉnh',
    "Provincial Women's Union",
    ['politics', 24],
    `VP Văn phòng / Office
     TG Ban Tuyên giáo / Propaganda Board
     GDKT Ban Gia đình - Xã hội - Kinh tế / Family, Society and Economy Board`,
  ),
  organisation(
    'HND',
    'Hội Nông dân tỉnh',
    "Provincial Farmers' Union",
    ['farming', 28],
    `VP Văn phòng / Office
     XDH Ban Xây dựng Hội / Union Building Board
     KTXH Ban Kinh tế - Xã hội / Economic and Social Board`,
  ),
  organisation(
    'HCCB',
    'Hội Cựu chiến binh tỉnh',
    "Provincial Veterans' Association",
    ['politics', 16],
    `VP Văn phòng / Office
     TCCS Ban Tổ chức - Chính sách / Organisation and Policy Board`,
  ),
  organisation(
    'TD',
    'Tỉnh Đoàn Long An',
    'Ho Chi Minh Communist Youth Union of Long An',
    ['politics', 38],
    `VP Văn phòng / Office
     TNTH Ban Thanh niên trường học / Students' Board
     XDD Ban Xây dựng Đoàn / Union Building Board
     NTN Nhà Thiếu nhi tỉnh / Children's House`,
    { head: 'Bí thư' },
  ),
  organisation(
    'LDLD',
    'Liên đoàn Lao động tỉnh',
    'Provincial Federation of Labour',
    ['welfare', 36],
    `VP Văn phòng / Office
     CSPL Ban Chính sách - Pháp luật / Policy and Law Board
     TC Ban Tổ chức / Organisation Board`,
  ),
  organisation(
    'LMHTX',
    'Liên minh Hợp tác xã tỉnh',
    'Provincial Cooperative Alliance',
    ['finance', 22],
    `VP Văn phòng / Office
     PT Phòng Phong trào - Hỗ trợ / Support Division`,
    { memberShare: 0.6 },
  ),
]
