import { agenciesOf } from './agency.ts'

const judicial = agenciesOf({
  kind: 'judicial-agency',
  parent: 'K-TUPHAP',
  head: 'Chánh án',
  staffKind: 'civil-servant',
  memberShare: 0.82,
})

/** Court, procuracy and judgment enforcement. */
export const judicialAgencies = [
  judicial(
    'TAND',
    'Tòa án nhân dân tỉnh',
    "Provincial People's Court",
    ['law', 56],
    `VP Văn phòng / Office
     THS Tòa Hình sự / Criminal Court
     TDS Tòa Dân sự / Civil Court
     THC Tòa Hành chính / Administrative Court
     KTNV Phòng Kiểm tra nghiệp vụ và thi hành án / Supervision Division`,
  ),
  judicial(
    'VKSND',
    'Viện kiểm sát nhân dân tỉnh',
    "Provincial People's Procuracy",
    ['law', 50],
    `VP Văn phòng tổng hợp / General Office
     P1 Phòng Thực hành quyền công tố án hình sự / Criminal Prosecution Division
     P5 Phòng Kiểm sát án dân sự / Civil Cases Division
     P12 Phòng Khiếu tố / Complaints Division`,
    { head: 'Viện trưởng' },
  ),
  judicial(
    'CTHADS',
    'Cục Thi hành án dân sự tỉnh',
    'Provincial Department of Civil Judgment Enforcement',
    ['law', 36],
    `VP Văn phòng / Office
     NV Phòng Nghiệp vụ và tổ chức thi hành án / Enforcement Division
     KTGQ Phòng Kiểm tra, giải quyết khiếu nại / Complaints Division`,
    { head: 'Cục trưởng', memberShare: 0.6 },
  ),
]

const central = agenciesOf({
  kind: 'central-agency',
  parent: 'K-NGANHDOC',
  head: 'Cục trưởng',
  staffKind: 'civil-servant',
  memberShare: 0.55,
})

/** Branches of central agencies in the province. */
export const centralAgencies = [
  central(
    'CT',
    'Cục Thuế tỉnh',
    'Provincial Tax Department',
    ['finance', 116],
    `TCCB Phòng Tổ chức cán bộ / Personnel Division
     TTHT Phòng Tuyên truyền - Hỗ trợ người nộp thuế / Taxpayer Support Division
     KK Phòng Kê khai và kế toán thuế / Returns and Accounting Division
     TT1 Phòng Thanh tra thuế số 1 / First Tax Inspection Division
     KT1 Phòng Kiểm tra thuế số 1 / First Tax Audit Division
     QLN Phòng Quản lý nợ / Debt Management Division`,
  ),
  central(
    'HQ',
    'Cục Hải quan Long An',
    'Long An Customs Department',
    ['finance', 92],
    `VP Văn phòng / Office
     NV Phòng Nghiệp vụ / Operations Division
     BL Chi cục Hải quan Bến Lức / Ben Luc Customs Branch
     DH Chi cục Hải quan Đức Hòa / Duc Hoa Customs Branch
     KTSTQ Chi cục Kiểm tra sau thông quan / Post-clearance Audit Branch`,
  ),
  central(
    'CTK',
    'Cục Thống kê tỉnh',
    'Provincial Statistics Office',
    ['finance', 38],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     TH Phòng Thống kê tổng hợp / General Statistics Division
     NN Phòng Thống kê nông nghiệp / Agricultural Statistics Division`,
  ),
  central(
    'KBNN',
    'Kho bạc Nhà nước Long An',
    'State Treasury of Long An',
    ['finance', 62],
    `VP Văn phòng / Office
     KT Phòng Kế toán nhà nước / State Accounting Division
     KSC Phòng Kiểm soát chi / Expenditure Control Division
     TK Phòng Tài vụ / Finance Division`,
    { head: 'Giám đốc' },
  ),
  central(
    'BHXH',
    'Bảo hiểm xã hội tỉnh',
    'Provincial Social Insurance',
    ['finance', 76],
    `VP Văn phòng / Office
     CD Phòng Chế độ bảo hiểm xã hội / Benefits Division
     GDBHYT Phòng Giám định bảo hiểm y tế / Health Insurance Division
     THU Phòng Thu / Contributions Division
     CNTT Phòng Công nghệ thông tin / Information Technology Division`,
    { head: 'Giám đốc', staffKind: 'public-employee' },
  ),
]

const bank = agenciesOf({
  kind: 'bank',
  parent: 'K-NGANHANG',
  head: 'Giám đốc',
  staffKind: 'contract',
  memberShare: 0.44,
})

const branch = `TCHC Phòng Tổ chức - Hành chính / Administration Division
     KHDN Phòng Khách hàng doanh nghiệp / Corporate Customers Division
     KHCN Phòng Khách hàng cá nhân / Retail Customers Division
     KTNQ Phòng Kế toán - Ngân quỹ / Accounting and Treasury Division`

/** The State Bank's branch and the state-owned banks. */
export const banks = [
  bank(
    'NHNN',
    'Ngân hàng Nhà nước chi nhánh tỉnh Long An',
    'State Bank of Viet Nam, Long An Branch',
    ['finance', 40],
    `HCNS Phòng Hành chính - Nhân sự / Administration Division
     THKS Phòng Tổng hợp - Kiểm soát / General and Control Division
     TTGS Thanh tra, giám sát ngân hàng / Banking Supervision`,
    { staffKind: 'civil-servant', memberShare: 0.66 },
  ),
  bank(
    'NHCSXH',
    'Ngân hàng Chính sách xã hội chi nhánh tỉnh',
    'Bank for Social Policies, Provincial Branch',
    ['finance', 44],
    `HCTC Phòng Hành chính - Tổ chức / Administration Division
     KHNV Phòng Kế hoạch - Nghiệp vụ tín dụng / Credit Division
     KTNQ Phòng Kế toán - Ngân quỹ / Accounting and Treasury Division`,
  ),
  bank(
    'AGRI',
    'Ngân hàng Nông nghiệp chi nhánh Long An',
    'Agribank, Long An Branch',
    ['finance', 84],
    branch,
  ),
  bank(
    'BIDV',
    'Ngân hàng Đầu tư và Phát triển chi nhánh Long An',
    'BIDV, Long An Branch',
    ['finance', 78],
    branch,
  ),
  bank(
    'VIETIN',
    'Ngân hàng Công Thương chi nhánh Long An',
    'VietinBank, Long An Branch',
    ['finance', 72],
    branch,
  ),
]
