import type { FundingShare } from './line.ts'

/** The sum of each source, in the order of the sources; what comes to nothing is left out. */
export const fundingSum = (shares: Iterable<FundingShare>): FundingShare[] => {
  const sums = new Map<string, number>()
  for (const { source, amountDong } of shares) sums.set(source, (sums.get(source) ?? 0) + amountDong)
  return [...sums]
    .filter(([, amountDong]) => amountDong !== 0)
    .map(([source, amountDong]) => ({ source, amountDong }))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}

/** What the sources pay together, in whole đồng. */
export const costOf = (shares: readonly FundingShare[]): number =>
  shares.reduce((sum, { amountDong }) => sum + amountDong, 0)

/** What is left of the shares when others were taken from them; no source falls below nothing. */
export const fundingLeft = (
  shares: readonly FundingShare[],
  taken: readonly FundingShare[],
): FundingShare[] =>
  fundingSum([
    ...shares,
    ...taken.map(({ source, amountDong }) => ({ source, amountDong: -amountDong })),
  ]).filter(({ amountDong }) => amountDong > 0)

/** The source that pays most; of two that pay the same, the first in order. Null when nothing is paid. */
export const mainSource = (shares: readonly FundingShare[]): string | null =>
  fundingSum(shares).reduce<FundingShare | null>(
    (most, share) => (most && most.amountDong >= share.amountDong ? most : share),
    null,
  )?.source ?? null
