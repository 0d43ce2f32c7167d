/**
 * Shares `total` whole things out in proportion to the weights, none lost (largest remainders).
 * `most` caps each share; what does not fit goes to the next in line.
 */
export const apportion = (total: number, weights: readonly number[], most?: readonly number[]): number[] => {
  const cap = (index: number) => most?.[index] ?? Number.POSITIVE_INFINITY
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum))
  const shares = exact.map((share, index) => Math.min(Math.floor(share), cap(index)))
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  let left = total - shares.reduce((a, b) => a + b, 0)
  while (left > 0) {
    const before = left
    for (const { index } of order) {
      if (left === 0) break
      if ((weights[index] ?? 0) === 0 || (shares[index] ?? 0) >= cap(index)) continue
      shares[index] = (shares[index] ?? 0) + 1
      left -= 1
    }
    if (left === before) throw new Error('There is no room left for what is to be shared out.')
  }
  return shares
}
