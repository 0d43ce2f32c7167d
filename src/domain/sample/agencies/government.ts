import { agenciesOf } from './agency.ts'

const department = agenciesOf({
  kind: 'department',
  parent: 'K-UBND',
  head: 'Giám đốc',
  staffKind: 'civil-servant',
  memberShare: 0.58,
})

const common = `VP Văn phòng / Office
     TTRA Thanh tra / Inspectorate`

/** The provincial People's Council's and People's Committee's agencies. */
export const governmentAgencies = [
  department(
    'VPHDND',
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
    "Office of the National Assembly Delegation and the Provincial People's Council",
    ['office', 32],
    `HCTC Phòng Hành chính - Tổ chức / Administration Division
     CTQH Phòng Công tác Quốc hội / National Assembly Affairs Division
     TH Phòng Công tác Hội đồng nhân dân / People's Council Affairs Division`,
    { head: 'Chánh Văn phòng', memberShare: 0.8 },
  ),
  department(
    'VPUBND',
    'Văn phòng Ủy ban nhân dân tỉnh',
    "Office of the Provincial People's Committee",
    ['office', 72],
    `HCTC Phòng Hành chính - Tổ chức / Administration Division
     TH Phòng Tổng hợp / General Affairs Division
     KT Phòng Kinh tế / Economic Division
     VX Phòng Văn hóa - Xã hội / Cultural and Social Division
     TCD Ban Tiếp công dân / Citizen Reception Board
     TTCB Trung tâm Tin học / Informatics Centre`,
    { head: 'Chánh Văn phòng', memberShare: 0.7 },
  ),
  department(
    'SNV',
    'Sở Nội vụ',
    'Department of Home Affairs',
    ['office', 78],
    `${common}
     CCVC Phòng Công chức, viên chức / Civil Servants Division
     TCBC Phòng Tổ chức biên chế / Organisation and Staffing Division
     XDCQ Phòng Xây dựng chính quyền / Local Government Division
     TDKT Ban Thi đua - Khen thưởng / Emulation and Commendation Board
     TG Ban Tôn giáo / Religious Affairs Board
     CCVTLT Chi cục Văn thư - Lưu trữ / Records and Archives Sub-department`,
    { memberShare: 0.68 },
  ),
  department(
    'STP',
    'Sở Tư pháp',
    'Department of Justice',
    ['law', 62],
    `${common}
     XDVB Phòng Xây dựng và kiểm tra văn bản / Legal Drafting Division
     PBGDPL Phòng Phổ biến, giáo dục pháp luật / Legal Education Division
     HCTP Phòng Hành chính tư pháp / Civil Status Division
     TGPL Trung tâm Trợ giúp pháp lý / Legal Aid Centre`,
  ),
  department(
    'SKHDT',
    'Sở Kế hoạch và Đầu tư',
    'Department of Planning and Investment',
    ['finance', 60],
    `${common}
     TH Phòng Tổng hợp, quy hoạch / Planning Division
     DKKD Phòng Đăng ký kinh doanh / Business Registration Division
     DTXD Phòng Kinh tế ngành / Sector Economy Division
     XTDT Trung tâm Xúc tiến đầu tư / Investment Promotion Centre`,
  ),
  department(
    'STC',
    'Sở Tài chính',
    'Department of Finance',
    ['finance', 70],
    `${common}
     NS Phòng Quản lý ngân sách / Budget Division
     HCSN Phòng Tài chính hành chính sự nghiệp / Public Finance Division
     GCS Phòng Quản lý giá - công sản / Prices and Public Assets Division
     TCDN Chi cục Tài chính doanh nghiệp / Corporate Finance Sub-department`,
  ),
  department(
    'SCT',
    'Sở Công Thương',
    'Department of Industry and Trade',
    ['industry', 104],
    `${common}
     QLCN Phòng Quản lý công nghiệp / Industry Division
     QLTM Phòng Quản lý thương mại / Trade Division
     QLNL Phòng Quản lý năng lượng / Energy Division
     QLTT Chi cục Quản lý thị trường / Market Surveillance Sub-department
     KCTT Trung tâm Khuyến công / Industry Promotion Centre`,
  ),
  department(
    'SNNPTNT',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Department of Agriculture and Rural Development',
    ['farming', 176],
    `${common}
     KHTC Phòng Kế hoạch - Tài chính / Planning and Finance Division
     BVTV Chi cục Bảo vệ thực vật / Plant Protection Sub-department
     CNTY Chi cục Chăn nuôi và Thú y / Livestock and Veterinary Sub-department
     TL Chi cục Thủy lợi / Irrigation Sub-department
     PTNT Chi cục Phát triển nông thôn / Rural Development Sub-department
     KL Chi cục Kiểm lâm / Forest Protection Sub-department
     KN Trung tâm Khuyến nông / Agricultural Extension Centre`,
  ),
  department(
    'SGTVT',
    'Sở Giao thông vận tải',
    'Department of Transport',
    ['building', 86],
    `${common}
     KHTC Phòng Kế hoạch - Tài chính / Planning and Finance Division
     QLHT Phòng Quản lý hạ tầng giao thông / Infrastructure Division
     QLVT Phòng Quản lý vận tải, phương tiện / Transport Division
     DK Trung tâm Đăng kiểm xe cơ giới / Vehicle Inspection Centre`,
  ),
  department(
    'SXD',
    'Sở Xây dựng',
    'Department of Construction',
    ['building', 70],
    `${common}
     KHTC Phòng Kế hoạch - Tài chính / Planning and Finance Division
     QH Phòng Quy hoạch - Kiến trúc / Planning and Architecture Division
     QLXD Phòng Quản lý xây dựng / Construction Management Division
     KD Trung tâm Kiểm định xây dựng / Construction Testing Centre`,
  ),
  department(
    'STNMT',
    'Sở Tài nguyên và Môi trường',
    'Department of Natural Resources and Environment',
    ['nature', 128],
    `${common}
     KHTC Phòng Kế hoạch - Tài chính / Planning and Finance Division
     TNN Phòng Tài nguyên nước và khoáng sản / Water and Minerals Division
     QLDD Chi cục Quản lý đất đai / Land Management Sub-department
     BVMT Chi cục Bảo vệ môi trường / Environmental Protection Sub-department
     DKDD Văn phòng Đăng ký đất đai / Land Registration Office`,
  ),
  department(
    'STTTT',
    'Sở Thông tin và Truyền thông',
    'Department of Information and Communications',
    ['informatics', 46],
    `${common}
     BCXB Phòng Báo chí - Xuất bản / Press and Publishing Division
     CNTT Phòng Công nghệ thông tin / Information Technology Division
     BCVT Phòng Bưu chính - Viễn thông / Post and Telecommunications Division
     TTCN Trung tâm Công nghệ thông tin và truyền thông / ICT Centre`,
  ),
  department(
    'SLDTBXH',
    'Sở Lao động - Thương binh và Xã hội',
    'Department of Labour, Invalids and Social Affairs',
    ['welfare', 98],
    `${common}
     NCC Phòng Người có công / Services to Veterans Division
     VLATLD Phòng Việc làm - An toàn lao động / Employment and Safety Division
     DN Phòng Dạy nghề / Vocational Training Division
     BTXH Phòng Bảo trợ xã hội / Social Protection Division
     DVVL Trung tâm Dịch vụ việc làm / Employment Service Centre`,
  ),
  department(
    'SVHTTDL',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Department of Culture, Sports and Tourism',
    ['culture', 116],
    `${common}
     QLVH Phòng Quản lý văn hóa / Culture Division
     TDTT Phòng Quản lý thể dục thể thao / Sports Division
     DL Phòng Quản lý du lịch / Tourism Division
     BTTV Bảo tàng - Thư viện tỉnh / Provincial Museum and Library
     NTCL Đoàn Nghệ thuật Cải lương / Cai Luong Theatre`,
    { memberShare: 0.5 },
  ),
  department(
    'SKHCN',
    'Sở Khoa học và Công nghệ',
    'Department of Science and Technology',
    ['science', 80],
    `${common}
     QLKH Phòng Quản lý khoa học / Science Management Division
     QLCN Phòng Quản lý công nghệ và chuyên ngành / Technology Management Division
     KHTC Phòng Kế hoạch - Tài chính / Planning and Finance Division
     TDC Chi cục Tiêu chuẩn - Đo lường - Chất lượng / Standards, Metrology and Quality Sub-department
     UDTB Trung tâm Ứng dụng tiến bộ khoa học và công nghệ / Centre for Applied Science and Technology`,
    { memberShare: 0.65 },
  ),
  department(
    'SGDDT',
    'Sở Giáo dục và Đào tạo',
    'Department of Education and Training',
    ['teaching', 68],
    `${common}
     TCCB Phòng Tổ chức cán bộ / Personnel Division
     KHTC Phòng Kế hoạch - Tài chính / Planning and Finance Division
     GDTH Phòng Giáo dục trung học / Secondary Education Division
     GDMNTH Phòng Giáo dục mầm non, tiểu học / Pre-school and Primary Division
     KTCL Phòng Khảo thí và quản lý chất lượng / Examinations and Quality Division`,
    { memberShare: 0.75 },
  ),
  department(
    'SYT',
    'Sở Y tế',
    'Department of Health',
    ['health', 84],
    `${common}
     NVY Phòng Nghiệp vụ y / Medical Services Division
     NVD Phòng Nghiệp vụ dược / Pharmacy Division
     TCCB Phòng Tổ chức cán bộ / Personnel Division
     DSKHH Chi cục Dân số - Kế hoạch hóa gia đình / Population and Family Planning Sub-department
     ATTP Chi cục An toàn vệ sinh thực phẩm / Food Safety Sub-department`,
    { memberShare: 0.66 },
  ),
  department(
    'TTRAT',
    'Thanh tra tỉnh',
    'Provincial Inspectorate',
    ['law', 40],
    `VP Văn phòng / Office
     NV1 Phòng Nghiệp vụ 1 / First Division
     NV2 Phòng Nghiệp vụ 2 / Second Division
     PCTN Phòng Phòng, chống tham nhũng / Anti-Corruption Division`,
    { head: 'Chánh Thanh tra', memberShare: 0.78 },
  ),
  department(
    'BQLKKT',
    'Ban Quản lý Khu kinh tế tỉnh',
    'Provincial Economic Zone Authority',
    ['industry', 44],
    `VP Văn phòng / Office
     DT Phòng Quản lý đầu tư / Investment Division
     LD Phòng Quản lý lao động / Labour Division
     QHXD Phòng Quy hoạch - Xây dựng / Planning and Construction Division`,
    { head: 'Trưởng ban' },
  ),
  department(
    'DPTTH',
    'Đài Phát thanh và Truyền hình Long An',
    'Long An Radio and Television',
    ['press', 88],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     TS Phòng Thời sự / News Division
     KTCN Phòng Kỹ thuật - Công nghệ / Engineering Division
     VNGT Phòng Văn nghệ - Giải trí / Arts and Entertainment Division
     DVQC Phòng Dịch vụ - Quảng cáo / Services and Advertising Division`,
    { kind: 'press', staffKind: 'public-employee', memberShare: 0.42 },
  ),
]
