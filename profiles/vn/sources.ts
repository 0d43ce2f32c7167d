/** The public texts that the profile rests on. Most were read as excerpts: an article may have further clauses. */
export const sources = {
  framework:
    'Quyết định 1982/QĐ-TTg, Khung trình độ quốc gia Việt Nam (nivt.org.vn/quyet-dinh-so-1982-qd-ttg); bậc 1–8',
  eqf: 'EQF 2017/C 189/03; đối chiếu VQF–EQF theo số bậc, chưa có văn bản công nhận',
  generalEducation: 'Luật Giáo dục; cách ghi 5/5, 9/9, 12/12 và 7/10, 10/10 theo thói quen trong lý lịch',
  specialists:
    'Luật Giáo dục đại học, hiệu lực 1/1/2026: đào tạo chuyên khoa sâu do Bộ Y tế (thanhnien.vn 185251219221934499; vnexpress.net 4972478)',
  aboveUniversity:
    'Tiến sĩ và bác sĩ chuyên khoa cấp II được xếp cùng nhóm trong một số văn bản (thuvienphapluat); không tự động coi CKI, CKII, nội trú là thạc sĩ, tiến sĩ (thanhnien.vn 185251219221934499)',
  politicalTheory:
    'Tiêu chuẩn: cử nhân chính trị hoặc cao cấp LLCT hoặc cao cấp LLCT–hành chính hoặc giấy xác nhận tương đương của cơ quan có thẩm quyền (vietnammedia.vnanet.vn 119607)',
  politicalTransition:
    'Nghị định 89/2021/NĐ-CP điều 2 khoản 3; công văn 1848/BNV-CCVC: bằng cao cấp LLCT–hành chính trước 30/6/2022 (lawnet.vn 405134)',
  politicalClasses:
    'Quy định 57-QĐ/TW (2022), thay bằng 350-QĐ/TW (29/8/2025): sơ cấp, trung cấp, cao cấp (vietjack.me/phap-luat/quy-dinh-57-qd-tw; vneconomy.vn)',
  stateManagementBefore:
    'Nghị định 101/2017/NĐ-CP: bồi dưỡng theo tiêu chuẩn ngạch (lawnet.vn 122694, 107297)',
  stateManagementSince:
    'Nghị định 171/2025/NĐ-CP, hiệu lực 1/7/2025: bồi dưỡng lãnh đạo, quản lý; chương trình thứ nhất 4 tuần (news.laodong.vn 1533777)',
  language:
    'Khung năng lực ngoại ngữ 6 bậc, bậc 1–6 tương ứng A1–C2 (tintuc.thieunien.vn tbd57062; tienganhb1a2.com)',
  languageLegacy:
    'Chứng chỉ A, B, C theo Quyết định 177 tương ứng bậc 1, 2, 3; Quyết định 66: A1…C2 tương ứng 1…6 (giaoan.link/2020/03)',
  informatics: 'Thông tư 03/2014/TT-BTTTT: chuẩn kỹ năng sử dụng công nghệ thông tin cơ bản, nâng cao',
  defence: 'Bồi dưỡng kiến thức quốc phòng và an ninh: đối tượng 1 (cao nhất) đến 4',
  fields:
    'ISCED Fields of Education and Training 2013 (ISCED-F 2013), UNESCO Institute for Statistics, CC BY-SA 3.0 IGO; tên tiếng Việt do Vươn đặt',
  ethnicities:
    'Danh mục các dân tộc Việt Nam của Tổng cục Thống kê (Quyết định 121-TCTK/PPCĐ, 2/3/1979; bảng mã hiện hành, gso.gov.vn)',
  religions:
    'Danh mục tôn giáo Việt Nam, Quyết định 1019/QĐ-TCTK ngày 12/11/2008 (qcvn109.gov.vn, phụ lục G)',
  funding: 'Thông tư 100/2025/TT-BTC, hiệu lực 28/10/2025 (ja.laodong.vn 1601438)',
  publicHolidays:
    'Bộ luật Lao động 2019 điều 112: Tết Dương lịch 1 ngày, Tết Âm lịch 5 ngày, Chiến thắng 30/4, Lao động 1/5, Quốc khánh 2 ngày, Giỗ Tổ Hùng Vương 10/3 âm lịch (bản trích trên 118.69.201.249)',
  exchangedDays:
    'Thông báo nghỉ lễ, tết và hoán đổi ngày làm việc hằng năm của Bộ Nội vụ; chưa đối chiếu văn bản gốc (baomoi.net.vn/tag/Tết-Âm-lịch-2026)',
  dataProtection:
    'Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP, hiệu lực 1/1/2026: trả lời yêu cầu của chủ thể dữ liệu trong 2 ngày làm việc (frasersvn.com)',
  partyOrganisation: 'Quy định 294-QĐ/TW, hiệu lực 1/7/2025 (thads.moj.gov.vn ItemID=288)',
} as const
