import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'
import { lifted } from '../theme/ramp.ts'
import { type ChartLook, chartFont } from './chartLook.ts'
import type { Paint } from './paint.ts'

// The same ranges as in fonts.css.
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const vietnamese =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'

const faces = [
  { weight: 400, url: latin400, range: latin },
  { weight: 400, url: vietnamese400, range: vietnamese },
  { weight: 600, url: latin600, range: latin },
  { weight: 600, url: vietnamese600, range: vietnamese },
]

const asDataUrl = async (url: string): Promise<string> => {
  const content = await (await fetch(url)).blob()
  return await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(content)
  })
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

const broken = (text: string, lettersMax: number): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < lettersMax)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    return lines
  }, [])

/** A picture that stands by itself: its title above, its source line below, its font inside. */
export type PictureFile = { readonly svg: string; readonly width: number; readonly height: number }

/** What is written around the drawing. */
export type PictureWords = {
  readonly title: string
  readonly source: string
  readonly legend: readonly { readonly label: string; readonly paint: Paint }[]
}

const headPixels = 44
const linePixels = 20
const letterPixels = 6.8

const swatchAt = (
  { colour, pattern = 'solid' }: Paint,
  x: number,
  y: number,
  look: ChartLook,
  id: string,
) => {
  const edge = look.dark ? lifted(colour, 0.45) : colour
  const hatch = `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${colour}" opacity="0.22"/><line y2="6" stroke="${edge}" stroke-width="4"/></pattern>`
  const fill = pattern === 'solid' ? colour : pattern === 'hatched' ? `url(#${id})` : 'none'
  return `${pattern === 'hatched' ? hatch : ''}<rect x="${x}" y="${y - 10}" width="11" height="11" rx="1.5" fill="${fill}" stroke="${edge}" stroke-width="1.5"/>`
}

/** The legend in as many lines as it needs, from the given height down. */
const legendFrom = (words: PictureWords, top: number, width: number, look: ChartLook) => {
  let [x, y] = [16, top]
  const parts = words.legend.map(({ label, paint }, index) => {
    const wide = 18 + label.length * letterPixels + 18
    if (x > 16 && x + wide > width) [x, y] = [16, y + linePixels]
    const part = `${swatchAt(paint, x, y, look, `legend-${index}`)}<text x="${x + 18}" y="${y}" font-size="12" fill="${look.ink}">${escaped(label)}</text>`
    x += wide
    return part
  })
  return { drawn: parts.join(''), bottom: words.legend.length === 0 ? top - linePixels : y }
}

const fontFaces = async (): Promise<string> => {
  const loaded = await Promise.all(faces.map(async (face) => ({ ...face, data: await asDataUrl(face.url) })))
  return loaded
    .map(
      ({ weight, data, range }) =>
        `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(${data}) format('woff2');unicode-range:${range}}`,
    )
    .join('')
}

/** Makes the file of a drawn chart. Fetches our own font from our own server. */
export const pictureFile = async (
  drawn: SVGSVGElement,
  words: PictureWords,
  look: ChartLook,
): Promise<PictureFile> => {
  const { width, height: drawnHeight } = drawn.getBoundingClientRect()
  const legend = legendFrom(words, headPixels + drawnHeight + linePixels, width, look)
  const sources = broken(words.source, width / letterPixels)
  const height = legend.bottom + (sources.length + 1) * linePixels
  const inner = drawn.cloneNode(true) as SVGSVGElement
  inner.setAttribute('y', String(headPixels))
  const lines = sources
    .map(
      (line, index) =>
        `<text x="16" y="${legend.bottom + (index + 1) * linePixels}" font-size="12" fill="${look.inkSoft}">${escaped(line)}</text>`,
    )
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${escaped(chartFont)}"><style>${await fontFaces()}</style><rect width="100%" height="100%" fill="${look.paper}"/><text x="16" y="28" font-size="16" font-weight="600" fill="${look.ink}">${escaped(words.title)}</text>${new XMLSerializer().serializeToString(inner)}${legend.drawn}${lines}</svg>`
  return { svg, width, height }
}

/** The same as PNG, at twice the size for print. */
export const pngOf = async ({ svg, width, height }: PictureFile): Promise<Blob> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    // A picture loads the fonts inside it only once it is painted: it joins the page unseen for a moment.
    image.style.cssText = 'position:fixed;left:0;top:0;opacity:0.01;pointer-events:none'
    document.body.append(image)
    await new Promise((resolve) => setTimeout(resolve, 400))
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))),
        'image/png',
      ),
    )
  } finally {
    document.querySelector(`img[src="${url}"]`)?.remove()
    URL.revokeObjectURL(url)
  }
}
