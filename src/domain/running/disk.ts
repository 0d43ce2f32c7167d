/** The room of the disk that holds the data. */
export type DiskRoom = { readonly freeBytes: number; readonly totalBytes: number }

export type DiskState = 'enough' | 'low' | 'full'

const megabyte = 1_000_000
const gigabyte = 1000 * megabyte

/**
 * PostgreSQL keeps some hundred megabytes in hand for its log: below `full` it may stop at any moment. `low`
 * leaves time to act: less than 2 GB, or less than 5 % of a disk unless that is more than 20 GB.
 */
const limits = { full: 200 * megabyte, low: 2 * gigabyte, lowShare: 0.05, lowMost: 20 * gigabyte } as const

export const diskStateOf = ({ freeBytes, totalBytes }: DiskRoom): DiskState => {
  if (freeBytes < limits.full) return 'full'
  const share = Math.min(totalBytes * limits.lowShare, limits.lowMost)
  return freeBytes < Math.max(limits.low, share) ? 'low' : 'enough'
}
