import { codeOfStep, stepAt } from '../../src/kit/one-time-code.ts'

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const bytesOf = (key: string): Buffer => {
  const bits = [...key].map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** An authenticator app that has read a key: each code is of a later half minute than the one before. */
export const newApp = (key: string) => {
  let step = 0
  return {
    next: (): string => {
      step = Math.max(step + 1, stepAt(Date.now()) - 1)
      return codeOfStep(bytesOf(key), step)
    },
    /** The code of the half minute that is so many away from now. */
    codeApart: (steps: number): string => codeOfStep(bytesOf(key), stepAt(Date.now()) + steps),
  }
}
