import { agenciesOf } from './agency.ts'

const hospital = agenciesOf({
  kind: 'hospital',
  parent: 'SYT',
  head: 'Giám đốc',
  staffKind: 'public-employee',
  memberShare: 0.42,
})

/** Hospitals and health centres: on the administrative line under the Department of Health. */
export const hospitals = [
  hospital(
    'BVDK',
    'Bệnh viện Đa khoa Long An',
    'Long An General Hospital',
    ['health', 430],
    `TCCB Phòng Tổ chức cán bộ / Personnel Division
     KHTH Phòng Kế hoạch tổng hợp / General Planning Division
     DD Phòng Điều dưỡng / Nursing Division
     KB Khoa Khám bệnh / Outpatient Department
     CC Khoa Cấp cứu / Emergency Department
     HSTC Khoa Hồi sức tích cực - Chống độc / Intensive Care Department
     NTH Khoa Nội tổng hợp / Internal Medicine Department
     NTM Khoa Nội tim mạch / Cardiology Department
     NGTH Khoa Ngoại tổng hợp / General Surgery Department
     CTCH Khoa Ngoại chấn thương - Chỉnh hình / Orthopaedics Department
     SAN Khoa Phụ sản / Obstetrics Department
     NHI Khoa Nhi / Paediatrics Department
     CDHA Khoa Chẩn đoán hình ảnh / Imaging Department
     XN Khoa Xét nghiệm / Laboratory Department
     DUOC Khoa Dược / Pharmacy Department`,
    { memberShare: 0.45 },
  ),
  hospital(
    'BVYHCT',
    'Bệnh viện Y học cổ truyền',
    'Traditional Medicine Hospital',
    ['health', 104],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     KHTH Phòng Kế hoạch tổng hợp / General Planning Division
     NOI Khoa Nội / Internal Medicine Department
     CCDS Khoa Châm cứu - Dưỡng sinh / Acupuncture Department
     PHCN Khoa Phục hồi chức năng / Rehabilitation Department
     DUOC Khoa Dược / Pharmacy Department`,
  ),
  hospital(
    'BVLP',
    'Bệnh viện Lao và Bệnh phổi',
    'Tuberculosis and Lung Hospital',
    ['health', 80],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     KB Khoa Khám bệnh - Cấp cứu / Outpatient and Emergency Department
     NOI1 Khoa Nội 1 / First Internal Medicine Department
     NOI2 Khoa Nội 2 / Second Internal Medicine Department
     XN Khoa Xét nghiệm - Chẩn đoán hình ảnh / Laboratory and Imaging Department`,
  ),
  hospital(
    'BVTT',
    'Bệnh viện Tâm thần',
    'Psychiatric Hospital',
    ['health', 62],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     KB Khoa Khám bệnh / Outpatient Department
     NAM Khoa Điều trị nam / Men's Ward
     NU Khoa Điều trị nữ / Women's Ward`,
  ),
  hospital(
    'TTYTDP',
    'Trung tâm Y tế dự phòng tỉnh',
    'Provincial Preventive Medicine Centre',
    ['health', 88],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     KSBTN Khoa Kiểm soát bệnh truyền nhiễm / Infectious Disease Control Department
     SKMT Khoa Sức khỏe môi trường - Trường học / Environmental and School Health Department
     DD Khoa Dinh dưỡng / Nutrition Department
     XN Khoa Xét nghiệm / Laboratory Department`,
    { memberShare: 0.5 },
  ),
  hospital(
    'TTSKSS',
    'Trung tâm Chăm sóc sức khỏe sinh sản',
    'Reproductive Health Centre',
    ['health', 52],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     SKBM Khoa Sức khỏe bà mẹ / Maternal Health Department
     SKTE Khoa Sức khỏe trẻ em / Child Health Department`,
  ),
  hospital(
    'TTHIV',
    'Trung tâm Phòng, chống HIV/AIDS',
    'HIV/AIDS Prevention Centre',
    ['health', 40],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     GS Khoa Giám sát / Surveillance Department
     DT Khoa Quản lý điều trị / Treatment Department`,
    { memberShare: 0.5 },
  ),
  hospital(
    'TCYT',
    'Trường Trung cấp Y tế Long An',
    'Long An Secondary Medical School',
    ['health', 56],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     DT Phòng Đào tạo / Training Division
     BMY Khoa Y / Faculty of Medicine
     BMD Khoa Dược / Faculty of Pharmacy`,
    { head: 'Hiệu trưởng', kind: 'school', memberShare: 0.6 },
  ),
]

const school = agenciesOf({
  kind: 'school',
  parent: 'SGDDT',
  head: 'Hiệu trưởng',
  staffKind: 'public-employee',
  memberShare: 0.5,
})

const secondary = `VP Tổ Văn phòng / Office Group
     TOAN Tổ Toán - Tin học / Mathematics and Informatics Group
     TN Tổ Khoa học tự nhiên / Natural Sciences Group
     VAN Tổ Ngữ văn / Literature Group
     XH Tổ Khoa học xã hội / Social Sciences Group
     NN Tổ Ngoại ngữ / Foreign Languages Group`

/** Colleges and secondary schools. */
export const schools = [
  school(
    'CDSP',
    'Trường Cao đẳng Sư phạm Long An',
    'Long An College of Education',
    ['teaching', 104],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     DT Phòng Đào tạo / Training Division
     TN Khoa Tự nhiên / Faculty of Natural Sciences
     XH Khoa Xã hội / Faculty of Social Sciences
     MNTH Khoa Tiểu học - Mầm non / Faculty of Primary and Pre-school Education
     NN Khoa Ngoại ngữ / Faculty of Foreign Languages`,
    { parent: 'K-UBND' },
  ),
  school(
    'CDN',
    'Trường Cao đẳng nghề Long An',
    'Long An Vocational College',
    ['industry', 98],
    `TCHC Phòng Tổ chức - Hành chính / Administration Division
     DT Phòng Đào tạo / Training Division
     CK Khoa Cơ khí / Faculty of Mechanics
     DDT Khoa Điện - Điện tử / Faculty of Electrical Engineering
     CNTT Khoa Công nghệ thông tin / Faculty of Information Technology
     KT Khoa Kinh tế / Faculty of Economics`,
    { parent: 'K-UBND', memberShare: 0.45 },
  ),
  school(
    'THPTC',
    'Trường THPT chuyên Long An',
    'Long An High School for the Gifted',
    ['teaching', 72],
    secondary,
  ),
  school('THPTLQD', 'Trường THPT Lê Quý Đôn', 'Le Quy Don High School', ['teaching', 78], secondary),
  school('THPTTA', 'Trường THPT Tân An', 'Tan An High School', ['teaching', 76], secondary),
]
