import { encode } from 'uqr'
import type { Text } from '../../../domain/language/say.ts'
import { useText } from '../language/LanguageProvider.tsx'
import look from './QrCode.module.css'

type Props = {
  /** What a camera will read. */
  readonly content: string
  /** What it is for those who do not see it. */
  readonly label: Text
}

/** A QR code, dark on white in every theme: cameras want it so. */
export const QrCode = ({ content, label }: Props) => {
  const t = useText()
  const { size, data } = encode(content, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className={look.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t(label)}>
      <path d={squares.join('')} />
    </svg>
  )
}
