import { describe, expect, test } from 'vitest'
import { convertLegacy, detectLegacy, encodingOfFont } from './detect.ts'

const encodingOf = (samples: string[], fonts?: string[]) => detectLegacy(samples, fonts).encoding

describe('what a column of texts is written in', () => {
  test('a column of TCVN3 names is told by its content', () => {
    expect(encodingOf(['NguyÔn V¨n §øc', 'TrÇn ThÞ Hång', 'Lª Minh Tr\u00ADêng'])).toBe('tcvn3')
    expect(encodingOf(['§øc'])).toBe('tcvn3')
    expect(encodingOf(['Tr\u00ADêng'])).toBe('tcvn3')
  })

  test('a column of VNI names is told by its content', () => {
    expect(encodingOf(['Nguyeãn Vaên Ñöùc', 'Traàn Thò Hoàng', 'Leâ Minh Tröôøng'])).toBe('vni')
    expect(encodingOf(['Ñöùc'])).toBe('vni')
  })

  test('plain letters stay untouched, whatever the font', () => {
    expect(encodingOf(['Tran Van An', '12/5/1970', 'x'], ['.VnTime', 'VNI-Times'])).toBe('unicode')
    expect(encodingOf([])).toBe('unicode')
  })

  test('Vietnamese Unicode stays untouched, composed or decomposed, whatever the font', () => {
    const names = ['Nguyễn Văn Đức', 'Trần Thị Hồng', 'Lê Hà']
    expect(encodingOf(names)).toBe('unicode')
    expect(encodingOf(names.map((name) => name.normalize('NFD')))).toBe('unicode')
    expect(encodingOf(names, ['.VnTime'])).toBe('unicode')
    expect(encodingOf(['Lê Hà', 'Tô Hùng', 'Lý Bá', 'Võ Tòng'])).toBe('unicode')
  })

  test('other languages are not mistaken for Vietnamese', () => {
    expect(encodingOf(['Université de Genève', 'café crème', 'naïveté'])).toBe('unicode')
    expect(encodingOf(['Müller', 'Größe', 'Straße', 'Österreich'])).toBe('unicode')
    expect(encodingOf(['São Paulo', 'coração', 'informações'])).toBe('unicode')
    expect(encodingOf(['10×20', '© 2015', '£5', '½', '25°'])).toBe('unicode')
  })

  test('the font name decides where there is one', () => {
    expect(detectLegacy(['Lª Hµ'], ['.VnTime']).encoding).toBe('tcvn3')
    expect(detectLegacy(['Leâ Haø'], ['VNI-Times', 'Arial'])).toMatchObject({ encoding: 'vni' })
    expect(encodingOfFont('.VnArialH')).toBe('tcvn3')
    expect(encodingOfFont('VNI-Helve')).toBe('vni')
    expect(encodingOfFont('Times New Roman')).toBeNull()
  })

  test('a font that the text contradicts does not decide', () => {
    expect(encodingOf(['Hùng Hà', 'Lê Bá'], ['VNI-Times'])).toBe('unicode')
  })

  test('the reason is said in both languages', () => {
    const { reason, confidence } = detectLegacy(['NguyÔn V¨n §øc', 'TrÇn ThÞ Hång'])
    expect(reason.vi).toContain('TCVN3')
    expect(reason.en).toContain('TCVN3')
    expect(confidence).toBeGreaterThan(0.5)
  })

  test('converted text is composed', () => {
    expect(convertLegacy('Nguyễn'.normalize('NFD'), 'unicode')).toBe('Nguyễn'.normalize('NFC'))
  })
})
