import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertLegacy } from './detect.ts'
import { fromVni, vniLetters } from './vni.ts'

/** Words checked by hand against the VNI for Windows chart, legacy first. */
const words = `
Ñöùc=Đức|Tröôøng=Trường|Nguyeãn=Nguyễn|Vaên=Văn|Traàn=Trần|Leâ=Lê|Phaïm=Phạm|Hoaøng=Hoàng|Huyønh=Huỳnh|Phan=Phan
Vuõ=Vũ|Voõ=Võ|Ñaëng=Đặng|Buøi=Bùi|Ñoã=Đỗ|Hoà=Hồ|Ngoâ=Ngô|Döông=Dương|Lyù=Lý|Ñoaøn=Đoàn
Thò=Thị|Hoàng=Hồng|Thaûo=Thảo|Ngoïc=Ngọc|AÙnh=Ánh|Aùnh=Ánh|Tuyeát=Tuyết|Höông=Hương|Duõng=Dũng|Sôn=Sơn
Thaéng=Thắng|Maïnh=Mạnh|Cöôøng=Cường|Tuaán=Tuấn|Quoác=Quốc|Vieät=Việt|Thaùi=Thái|Bình=Bình|Phuùc=Phúc|Loäc=Lộc
Haø=Hà|Noäi=Nội|Ñaø=Đà|Naüng=Nẵng|Hueá=Huế|Caàn=Cần|Thô=Thơ|Quaûng=Quảng|Ngheä=Nghệ|Tónh=Tĩnh
Baéc=Bắc|Ñaûng=Đảng|Sôû=Sở|teá=tế|giaùo=giáo|duïc=dục|ñaøo=đào|taïo=tạo|thaïc=thạc|só=sĩ
tieán=tiến|chuyeân=chuyên|moân=môn|nghieäp=nghiệp|vuï=vụ|chính=chính|trò=trị|cöû=cử|nhaân=nhân|ñaïi=đại
hoïc=học|tröôûng=trưởng|phoù=phó|phoøng=phòng|caáp=cấp|uyû=uỷ|toå=tổ|chöùc=chức|xaõ=xã|huyeän=huyện
tænh=tỉnh|thaønh=thành|phoá=phố|phöôøng=phường|nöõ=nữ|naêm=năm|thaùng=tháng|ngaøy=ngày|Myõ=Mỹ|kyõ=kỹ
thuaät=thuật|nghæ=nghỉ|aåm=ẩm|boå=bổ|nhieäm=nhiệm|keá=kế|leõ=lẽ|gheùp=ghép|veû=vẻ|heïn=hẹn
xeø=xè|goã=gỗ|hôõi=hỡi|lôïi=lợi|lôùn=lớn|thôøi=thời|môû=mở|xeùt=xét|tuoåi=tuổi|cuûa=của
töø=từ|söûa=sửa|söù=sứ|söï=sự|quyø=quỳ|thuûy=thủy|tyû=tỷ|î=ỵ|baèng=bằng|vaúng=vẳng
chaün=chẵn|ñaëc=đặc|maãu=mẫu|baäc=bậc|toû=tỏ|mì=mì|keû=kẻ|treû=trẻ|neàn=nền|ñeå=để
NGUYEÃN=NGUYỄN|VAÊN=VĂN|ÑÖÙC=ĐỨC|TRÖÔØNG=TRƯỜNG|COÄNG=CỘNG|HOØA=HÒA|XAÕ=XÃ|HOÄI=HỘI|CHUÛ=CHỦ|NGHÓA=NGHĨA
VIEÄT=VIỆT|ÑOÄC=ĐỘC|LAÄP=LẬP|TÖÏ=TỰ|HAÏNH=HẠNH|PHUÙC=PHÚC|THÒ=THỊ|SÔÛ=SỞ|TÆNH=TỈNH|KYÕ=KỸ
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.split('=') as [string, string])

const small = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'.normalize('NFC')

describe('VNI text', () => {
  test.each(words)('%s reads %s', (legacy, unicode) => {
    expect(convertLegacy(legacy, 'vni')).toBe(unicode.normalize('NFC'))
  })

  test('at least sixty words were checked by hand', () => {
    expect(words.length).toBeGreaterThanOrEqual(60)
  })

  test('every small and capital Vietnamese letter has a code', () => {
    const letters = new Set(vniLetters.values())
    expect([...small, ...small.toUpperCase()].filter((letter) => !letters.has(letter))).toEqual([])
    expect(letters.size).toBe(134)
  })

  test('text encoded letter by letter comes back whole', () => {
    const codes = new Map<string, string>()
    for (const [code, letter] of vniLetters) if (!codes.has(letter)) codes.set(letter, code)
    const letter = fc.constantFrom(...small, ...small.toUpperCase(), ...'bcdghklmnpqrstvx ')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
        const legacy = letters.map((each) => codes.get(each) ?? each).join('')
        expect(fromVni(legacy)).toBe(letters.join(''))
      }),
    )
  })

  test('plain letters and Vietnamese Unicode stay as they are', () => {
    expect(convertLegacy('Tran Van An 12/5', 'vni')).toBe('Tran Van An 12/5')
    expect(convertLegacy('Nguyễn Đức', 'vni')).toBe('Nguyễn Đức')
  })
})
