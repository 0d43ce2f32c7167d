/**
 * Whether a word is built like a Vietnamese syllable: onset, nucleus, final, at most one tone. It knows no
 * word list; it only tells Vietnamese from what a wrong decoding leaves behind.
 */

const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?'
const nuclei = [
  'uyê,yêu,iêu,uôi,ươi,ươu,oai,oay,oao,oeo,uây,uya,uyu',
  'ai,ao,au,ay,âu,ây,eo,êu,ia,iê,iu,oa,oă,oe,oi,oo,ôi,ơi,ua,uâ,uê,ui,uô,uơ,uy,ưa,ưi,ươ,ưu,yê',
  'a,ă,â,e,ê,i,o,ô,ơ,u,ư,y',
]
  .join(',')
  .replaceAll(',', '|')
const final = '(?:ng|nh|ch|[cmnpt])?'
const syllable = new RegExp(`^${onset}(?:${nuclei})${final}$`)

/** The five tone marks, decomposed: huyền, sắc, ngã, hỏi, nặng. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether a word, in any case, has the shape of one Vietnamese syllable. */
export const isSyllable = (word: string): boolean => {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(toneMarks)?.length ?? 0
  return tones <= 1 && syllable.test(decomposed.replace(toneMarks, '').normalize('NFC'))
}
