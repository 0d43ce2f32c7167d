import type { Trade } from './agencies/agency.ts'
import type { Subject } from './subjects.ts'

export type Schooling = {
  readonly first: readonly Subject[]
  readonly further: readonly Subject[]
  readonly schools: readonly string[]
}

const economics = 'Trường Đại học Kinh tế TP. Hồ Chí Minh'
const law = 'Trường Đại học Luật TP. Hồ Chí Minh'
const polytechnic = 'Trường Đại học Bách khoa TP. Hồ Chí Minh'
const sciences = 'Trường Đại học Khoa học Tự nhiên TP. Hồ Chí Minh'
const humanities = 'Trường Đại học Khoa học Xã hội và Nhân văn TP. Hồ Chí Minh'
const education = 'Trường Đại học Sư phạm TP. Hồ Chí Minh'
const farming = 'Trường Đại học Nông Lâm TP. Hồ Chí Minh'
const canTho = 'Trường Đại học Cần Thơ'
const openUniversity = 'Trường Đại học Mở TP. Hồ Chí Minh'
const administration = 'Học viện Hành chính Quốc gia'
const party = 'Học viện Chính trị quốc gia Hồ Chí Minh'
const medicine = 'Đại học Y Dược TP. Hồ Chí Minh'

/** What people of each trade study, and where. */
export const schoolings: Readonly<Record<Trade, Schooling>> = {
  politics: {
    first: [
      ['0312', 'Xây dựng Đảng và chính quyền nhà nước'],
      ['0312', 'Chính trị học'],
      ['0421', 'Luật'],
      ['0413', 'Hành chính học'],
      ['0222', 'Lịch sử'],
      ['0223', 'Triết học'],
    ],
    further: [
      ['0312', 'Xây dựng Đảng và chính quyền nhà nước'],
      ['0312', 'Chính trị học'],
      ['0223', 'Triết học'],
      ['0413', 'Quản lý công'],
      ['0222', 'Lịch sử Đảng Cộng sản Việt Nam'],
    ],
    schools: [party, humanities, administration],
  },
  law: {
    first: [
      ['0421', 'Luật'],
      ['0421', 'Luật hành chính'],
      ['0421', 'Luật hình sự'],
    ],
    further: [
      ['0421', 'Luật dân sự và tố tụng dân sự'],
      ['0421', 'Luật hình sự và tố tụng hình sự'],
      ['0421', 'Luật hiến pháp và luật hành chính'],
    ],
    schools: [law, canTho, 'Trường Đại học Luật Hà Nội'],
  },
  office: {
    first: [
      ['0413', 'Quản lý nhà nước'],
      ['0421', 'Luật'],
      ['0415', 'Quản trị văn phòng'],
      ['0322', 'Lưu trữ học'],
      ['0413', 'Quản trị nhân lực'],
    ],
    further: [
      ['0413', 'Quản lý công'],
      ['0413', 'Quản trị kinh doanh'],
      ['0421', 'Luật hiến pháp và luật hành chính'],
    ],
    schools: [administration, humanities, openUniversity, economics],
  },
  finance: {
    first: [
      ['0412', 'Tài chính - Ngân hàng'],
      ['0411', 'Kế toán'],
      ['0311', 'Kinh tế'],
      ['0413', 'Quản trị kinh doanh'],
      ['0542', 'Thống kê kinh tế'],
    ],
    further: [
      ['0412', 'Tài chính - Ngân hàng'],
      ['0311', 'Kinh tế phát triển'],
      ['0413', 'Quản trị kinh doanh'],
      ['0411', 'Kế toán'],
    ],
    schools: [
      economics,
      'Trường Đại học Ngân hàng TP. Hồ Chí Minh',
      openUniversity,
      'Trường Đại học Tài chính - Marketing',
    ],
  },
  farming: {
    first: [
      ['0811', 'Khoa học cây trồng'],
      ['0811', 'Chăn nuôi'],
      ['0841', 'Thú y'],
      ['0811', 'Bảo vệ thực vật'],
      ['0831', 'Nuôi trồng thủy sản'],
      ['0821', 'Lâm nghiệp'],
      ['0732', 'Kỹ thuật thủy lợi'],
    ],
    further: [
      ['0811', 'Khoa học cây trồng'],
      ['0841', 'Thú y'],
      ['0811', 'Bảo vệ thực vật'],
      ['0311', 'Kinh tế nông nghiệp'],
    ],
    schools: [farming, canTho],
  },
  building: {
    first: [
      ['0732', 'Kỹ thuật xây dựng'],
      ['0732', 'Xây dựng cầu đường'],
      ['0731', 'Kiến trúc'],
      ['0731', 'Quy hoạch đô thị'],
      ['0716', 'Kỹ thuật ô tô'],
    ],
    further: [
      ['0732', 'Kỹ thuật xây dựng công trình giao thông'],
      ['0732', 'Quản lý xây dựng'],
      ['0731', 'Quy hoạch vùng và đô thị'],
    ],
    schools: [polytechnic, 'Trường Đại học Giao thông vận tải', 'Trường Đại học Kiến trúc TP. Hồ Chí Minh'],
  },
  nature: {
    first: [
      ['0521', 'Khoa học môi trường'],
      ['0532', 'Quản lý đất đai'],
      ['0532', 'Trắc địa - Bản đồ'],
      ['0712', 'Kỹ thuật môi trường'],
    ],
    further: [
      ['0521', 'Quản lý tài nguyên và môi trường'],
      ['0532', 'Quản lý đất đai'],
      ['0712', 'Kỹ thuật môi trường'],
    ],
    schools: [farming, sciences, canTho, polytechnic],
  },
  informatics: {
    first: [
      ['0613', 'Công nghệ thông tin'],
      ['0612', 'Mạng máy tính và truyền thông'],
      ['0714', 'Điện tử - Viễn thông'],
      ['0321', 'Báo chí'],
    ],
    further: [
      ['0613', 'Khoa học máy tính'],
      ['0612', 'Hệ thống thông tin'],
      ['0714', 'Kỹ thuật viễn thông'],
    ],
    schools: ['Trường Đại học Công nghệ Thông tin', polytechnic, 'Học viện Công nghệ Bưu chính Viễn thông'],
  },
  welfare: {
    first: [
      ['0923', 'Công tác xã hội'],
      ['0413', 'Quản trị nhân lực'],
      ['0421', 'Luật'],
      ['0314', 'Xã hội học'],
    ],
    further: [
      ['0923', 'Công tác xã hội'],
      ['0413', 'Quản lý công'],
      ['0314', 'Xã hội học'],
    ],
    schools: ['Trường Đại học Lao động - Xã hội', humanities, openUniversity],
  },
  culture: {
    first: [
      ['0314', 'Quản lý văn hóa'],
      ['1014', 'Giáo dục thể chất'],
      ['1015', 'Du lịch'],
      ['0322', 'Thông tin - Thư viện'],
      ['0215', 'Nghệ thuật sân khấu'],
      ['0222', 'Bảo tàng học'],
    ],
    further: [
      ['0314', 'Quản lý văn hóa'],
      ['0314', 'Văn hóa học'],
      ['1014', 'Giáo dục thể chất'],
      ['1015', 'Du lịch'],
    ],
    schools: [
      'Trường Đại học Văn hóa TP. Hồ Chí Minh',
      humanities,
      'Trường Đại học Thể dục Thể thao TP. Hồ Chí Minh',
    ],
  },
  science: {
    first: [
      ['0512', 'Công nghệ sinh học'],
      ['0531', 'Hóa học'],
      ['0714', 'Kỹ thuật điện tử'],
      ['0721', 'Công nghệ thực phẩm'],
      ['0533', 'Vật lý kỹ thuật'],
      ['0613', 'Công nghệ thông tin'],
      ['0411', 'Kế toán'],
      ['0715', 'Cơ khí chế tạo máy'],
    ],
    further: [
      ['0512', 'Công nghệ sinh học'],
      ['0413', 'Quản lý khoa học và công nghệ'],
      ['0531', 'Hóa phân tích'],
      ['0613', 'Khoa học máy tính'],
      ['0521', 'Khoa học môi trường'],
    ],
    schools: [sciences, polytechnic, canTho, farming],
  },
  industry: {
    first: [
      ['0713', 'Kỹ thuật điện'],
      ['0715', 'Cơ khí chế tạo máy'],
      ['0311', 'Kinh tế'],
      ['0413', 'Quản trị kinh doanh'],
      ['0721', 'Công nghệ thực phẩm'],
      ['0714', 'Điện tử công nghiệp'],
    ],
    further: [
      ['0413', 'Quản trị kinh doanh'],
      ['0713', 'Kỹ thuật điện'],
      ['0715', 'Kỹ thuật cơ khí'],
      ['0111', 'Giáo dục nghề nghiệp'],
    ],
    schools: [
      'Trường Đại học Sư phạm Kỹ thuật TP. Hồ Chí Minh',
      polytechnic,
      'Trường Đại học Công nghiệp TP. Hồ Chí Minh',
      economics,
    ],
  },
  teaching: {
    first: [
      ['0114', 'Sư phạm Toán'],
      ['0114', 'Sư phạm Ngữ văn'],
      ['0114', 'Sư phạm Vật lý'],
      ['0114', 'Sư phạm Hóa học'],
      ['0114', 'Sư phạm Sinh học'],
      ['0114', 'Sư phạm Tiếng Anh'],
      ['0114', 'Sư phạm Lịch sử'],
      ['0113', 'Giáo dục tiểu học'],
    ],
    further: [
      ['0111', 'Quản lý giáo dục'],
      ['0541', 'Toán giải tích'],
      ['0232', 'Văn học Việt Nam'],
      ['0111', 'Lý luận và phương pháp dạy học'],
      ['0533', 'Vật lý lý thuyết'],
      ['0531', 'Hóa hữu cơ'],
    ],
    schools: [education, canTho, 'Trường Đại học Đồng Tháp', 'Trường Đại học Vinh'],
  },
  health: {
    first: [['0912', 'Y đa khoa']],
    further: [
      ['0912', 'Y tế công cộng'],
      ['0912', 'Nội khoa'],
      ['0413', 'Quản lý bệnh viện'],
    ],
    schools: [medicine, 'Trường Đại học Y Dược Cần Thơ', 'Trường Đại học Y khoa Phạm Ngọc Thạch'],
  },
  press: {
    first: [
      ['0321', 'Báo chí'],
      ['0232', 'Ngữ văn'],
      ['0211', 'Kỹ thuật truyền hình'],
      ['0714', 'Điện tử - Viễn thông'],
    ],
    further: [
      ['0321', 'Báo chí học'],
      ['0314', 'Văn hóa học'],
      ['0232', 'Ngôn ngữ học'],
    ],
    schools: [humanities, 'Học viện Báo chí và Tuyên truyền', canTho],
  },
}
