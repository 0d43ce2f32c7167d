import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertLegacy } from './detect.ts'
import { fromTcvn3, tcvn3Letters } from './tcvn3.ts'

/** Words checked by hand against the TCVN 5712:1993 chart, legacy first. `\u00AD` is ư. */
const words = `
§øc=Đức|Tr\u00ADêng=Trường|NguyÔn=Nguyễn|V¨n=Văn|TrÇn=Trần|Lª=Lê|Ph¹m=Phạm|Hoµng=Hoàng|Huúnh=Huỳnh|Phan=Phan
Vò=Vũ|Vâ=Võ|§Æng=Đặng|Bïi=Bùi|§ç=Đỗ|Hå=Hồ|Ng«=Ngô|D\u00AD¬ng=Dương|Lý=Lý|§oµn=Đoàn
ThÞ=Thị|Hång=Hồng|Th¶o=Thảo|Ngäc=Ngọc|¸nh=ánh|TuyÕt=Tuyết|H\u00AD¬ng=Hương|Dòng=Dũng|S¬n=Sơn|Th¾ng=Thắng
M¹nh=Mạnh|C\u00ADêng=Cường|TuÊn=Tuấn|Quèc=Quốc|ViÖt=Việt|Th¸i=Thái|B×nh=Bình|Phóc=Phúc|Léc=Lộc|Thä=Thọ
Hµ=Hà|Néi=Nội|§µ=Đà|N½ng=Nẵng|HuÕ=Huế|CÇn=Cần|Th¬=Thơ|Qu¶ng=Quảng|NghÖ=Nghệ|TÜnh=Tĩnh
B¾c=Bắc|§¶ng=Đảng|Së=Sở|y=y|tÕ=tế|gi¸o=giáo|dôc=dục|®µo=đào|t¹o=tạo|th¹c=thạc
sÜ=sĩ|tiÕn=tiến|chuyªn=chuyên|m«n=môn|nghiÖp=nghiệp|vô=vụ|chÝnh=chính|trÞ=trị|cö=cử|nh©n=nhân
®¹i=đại|häc=học|tr\u00ADëng=trưởng|phã=phó|phßng=phòng|cÊp=cấp|uû=uỷ|ban=ban|tæ=tổ|chøc=chức
x·=xã|huyÖn=huyện|tØnh=tỉnh|thµnh=thành|phè=phố|ph\u00ADêng=phường|n÷=nữ|n¨m=năm|th¸ng=tháng|ngµy=ngày
quý=quý|ký=ký|Mü=Mỹ|kü=kỹ|thuËt=thuật|nghØ=nghỉ|Èm=ẩm|bæ=bổ|nhiÖm=nhiệm|kÕ=kế
lÏ=lẽ|ghÐp=ghép|vÎ=vẻ|hÑn=hẹn|xÌ=xè|gç=gỗ|hìi=hỡi|î=ợ|d¹y=dạy|hßa=hòa
tá=tỏ|lîi=lợi|lín=lớn|thêi=thời|më=mở|xÐt=xét|tuæi=tuổi|cña=của|còng=cũng|gióp=giúp
tõ=từ|söa=sửa|sø=sứ|sù=sự|bù=bự|quú=quỳ|thñy=thủy|tû=tỷ|þ=ỵ|¢n=Ân
¡n=Ăn|£=Ê|¤ng=Ông|¥n=Ơn|¦u=Ưu|b»ng=bằng|v¼ng=vẳng|ch½n=chẵn|®Æc=đặc|mÉu=mẫu
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.split('=') as [string, string])

const vietnameseSmall = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'.normalize('NFC')

describe('TCVN3 (ABC) text', () => {
  test.each(words)('%s reads %s', (legacy, unicode) => {
    expect(convertLegacy(legacy, 'tcvn3')).toBe(unicode.normalize('NFC'))
  })

  test('at least sixty words were checked by hand', () => {
    expect(words.length).toBeGreaterThanOrEqual(60)
  })

  test('every small Vietnamese letter and every untoned capital has exactly one code', () => {
    const letters = [...tcvn3Letters.values()]
    expect(new Set(letters).size).toBe(letters.length)
    expect([...letters].sort()).toEqual([...vietnameseSmall, ...'ĂÂÊÔƠƯĐ'].sort())
  })

  test('text encoded letter by letter comes back whole', () => {
    const codes = new Map([...tcvn3Letters].map(([code, letter]) => [letter, code]))
    const letter = fc.constantFrom(...vietnameseSmall, ...'abcdeghiklmnopqrstuvxy', ' ')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
        const legacy = letters.map((each) => codes.get(each) ?? each).join('')
        expect(fromTcvn3(legacy)).toBe(letters.join(''))
      }),
    )
  })

  test('a word in capitals gets capital toned letters', () => {
    expect(fromTcvn3('NGUYÔN V¡N HïNG')).toBe('NGUYỄN VĂN HÙNG')
    expect(fromTcvn3('Së GI¸O DôC tØnh')).toBe('Sở GIÁO DỤC tỉnh')
    expect(fromTcvn3('Hµ')).toBe('Hà')
  })

  test('the capital fonts mean capitals whatever the codes say', () => {
    expect(convertLegacy('céng hoµ', 'tcvn3', '.VnTimeH')).toBe('CỘNG HOÀ')
    expect(convertLegacy('céng hoµ', 'tcvn3', '.VnTime')).toBe('cộng hoà')
  })

  test('plain letters and Vietnamese Unicode stay as they are', () => {
    expect(convertLegacy('Tran Van An 12/5', 'tcvn3')).toBe('Tran Van An 12/5')
    expect(convertLegacy('Nguyễn Đức', 'tcvn3')).toBe('Nguyễn Đức')
  })
})
