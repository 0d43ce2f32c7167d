import { say } from '../../src/domain/language/say.ts'
import type { Term } from '../../src/domain/profile/profile.ts'

const religion = (
  code: string,
  external: string | null,
  vi: string,
  en: string,
  ...synonyms: string[]
): Term => ({
  code,
  name: say(vi, en),
  synonyms,
  externalCode: external,
})

/** The religions of the statistical list (see `sources.religions`); its number is the external code. */
export const religions: readonly Term[] = [
  religion('none', null, 'Không', 'None', 'Không theo tôn giáo', 'Lương', 'Thờ cúng ông bà'),
  religion('buddhist', '01', 'Phật giáo', 'Buddhism', 'Phật', 'Đạo Phật'),
  religion('catholic', '02', 'Công giáo', 'Catholicism', 'Thiên Chúa giáo', 'Thiên chúa'),
  religion('hoa-hao', '03', 'Phật giáo Hòa Hảo', 'Hoa Hao Buddhism', 'Hòa Hảo'),
  religion('muslim', '04', 'Hồi giáo', 'Islam', 'Đạo Hồi'),
  religion('cao-dai', '05', 'Cao Đài', 'Caodaism', 'Đạo Cao Đài', 'Cao đài'),
  religion('minh-su', '06', 'Minh Sư đạo', 'Minh Su'),
  religion('minh-ly', '07', 'Minh Lý đạo', 'Minh Ly'),
  religion('protestant', '08', 'Tin Lành', 'Protestantism', 'Đạo Tin Lành'),
  religion(
    'tinh-do',
    '09',
    'Tịnh độ cư sĩ Phật hội Việt Nam',
    'Pure Land Buddhist Association',
    'Tịnh độ cư sĩ',
  ),
  religion('tu-an', '10', 'Đạo Tứ Ân Hiếu Nghĩa', 'Tu An Hieu Nghia', 'Tứ Ân Hiếu Nghĩa'),
  religion('buu-son', '11', 'Bửu Sơn Kỳ Hương', 'Buu Son Ky Huong'),
  religion('bahai', '12', 'Đạo Baha’i', 'Bahá’í Faith', "Baha'i"),
  religion('brahman', '13', 'Bà La Môn', 'Brahmanism', 'Bà-la-môn', 'Bàlamôn'),
  religion('mormon', '14', 'Mặc Môn', 'Latter-day Saints'),
  religion('other', null, 'Khác', 'Other'),
]
