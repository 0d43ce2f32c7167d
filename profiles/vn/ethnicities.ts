import { say } from '../../src/domain/language/say.ts'
import type { Term } from '../../src/domain/profile/profile.ts'

// The order of the statistical list (see `sources.ethnicities`): its number is the code.
const names =
  'Kinh;Tày;Thái;Mường;Khmer;Hoa;Nùng;Mông;Dao;Gia Rai;Ê Đê;Ba Na;Sán Chay;Chăm;Cơ Ho;Xơ Đăng;Sán Dìu;Hrê;' +
  'Raglay;Mnông;Thổ;Xtiêng;Khơ Mú;Bru Vân Kiều;Cơ Tu;Giáy;Tà Ôi;Mạ;Giẻ Triêng;Co;Chơ Ro;Xinh Mun;Hà Nhì;' +
  'Chu Ru;Lào;La Chí;Kháng;Phù Lá;La Hủ;La Ha;Pà Thẻn;Lự;Ngái;Chứt;Lô Lô;Mảng;Cơ Lao;Bố Y;Cống;Si La;' +
  'Pu Péo;Rơ Măm;Brâu;Ơ Đu'

const otherNames: Readonly<Record<string, readonly string[]>> = {
  Kinh: ['Việt'],
  Khmer: ['Khơ Me', 'Khơ-me', 'Khơ Mer', 'Miên'],
  Hoa: ['Hán'],
  Mông: ['Hmông', "H'Mông", 'Mèo'],
  'Gia Rai': ['Jrai', 'Gia-rai'],
  'Ê Đê': ['Ê-đê', 'Êđê', 'Rađê'],
  'Ba Na': ['Ba-na', 'Bana'],
  'Cơ Ho': ['K’Ho', 'Cờ Ho'],
  'Xơ Đăng': ['Xê Đăng', 'Sedang'],
  Xtiêng: ['Stiêng'],
  Raglay: ['Ra Glai', 'Raglai'],
}

/** The 54 peoples of the statistical list, numbered as there. Their own names are used in English as well. */
export const ethnicities: readonly Term[] = names.split(';').map((name, index) => {
  const code = String(index + 1).padStart(2, '0')
  return { code, name: say(name, name), synonyms: otherNames[name] ?? [], externalCode: code }
})
