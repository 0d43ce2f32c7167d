import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'
import { type ChartLook, chartFont } from './chartLook.ts'

const faces = [
  { weight: 400, url: latin400 },
  { weight: 400, url: vietnamese400 },
  { weight: 600, url: latin600 },
  { weight: 600, url: vietnamese600 },
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

/** Makes the file of a drawn chart. Fetches our own font from our own server. */
export const pictureFile = async (
  drawn: SVGSVGElement,
  words: { readonly title: string; readonly source: string },
  look: ChartLook,
): Promise<PictureFile> => {
  const { width, height: drawnHeight } = drawn.getBoundingClientRect()
  const sources = broken(words.source, width / 6.4)
  const height = drawnHeight + 44 + sources.length * 18 + 12
  const fonts = await Promise.all(faces.map(async (face) => ({ ...face, data: await asDataUrl(face.url) })))
  const style = fonts
    .map(
      ({ weight, data }) =>
        `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(${data}) format('woff2')}`,
    )
    .join('')
  const inner = drawn.cloneNode(true) as SVGSVGElement
  inner.setAttribute('y', '44')
  const lines = sources
    .map(
      (line, index) =>
        `<text x="16" y="${drawnHeight + 60 + index * 18}" font-size="12" fill="${look.inkSoft}">${escaped(line)}</text>`,
    )
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${escaped(chartFont)}"><style>${style}</style><rect width="100%" height="100%" fill="${look.paper}"/><text x="16" y="28" font-size="16" font-weight="600" fill="${look.ink}">${escaped(words.title)}</text>${new XMLSerializer().serializeToString(inner)}${lines}</svg>`
  return { svg, width, height }
}

/** The same as PNG, at twice the size for print. */
export const pngOf = async ({ svg, width, height }: PictureFile): Promise<Blob> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
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
    URL.revokeObjectURL(url)
  }
}
