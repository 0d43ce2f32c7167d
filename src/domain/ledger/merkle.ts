import { type Digest, nodePrefix } from './digest.ts'

const nibble = (code: number): number => (code < 58 ? code - 48 : code - 87)

const nodeOver = (digest: Digest, left: string, right: string): string => {
  const bytes = new Uint8Array(65)
  bytes[0] = nodePrefix
  const both = left + right
  for (let at = 0; at < 64; at += 1)
    bytes[at + 1] = (nibble(both.charCodeAt(2 * at)) << 4) | nibble(both.charCodeAt(2 * at + 1))
  return digest(bytes)
}

/** The row of nodes above; who is left without a partner goes up as it is. */
const above = (digest: Digest, nodes: readonly string[]): string[] => {
  const row: string[] = []
  for (let at = 0; at < nodes.length; at += 2) {
    const [left = '', right] = [nodes[at], nodes[at + 1]]
    row.push(right === undefined ? left : nodeOver(digest, left, right))
  }
  return row
}

/** The root of a Merkle tree over hashed leaves, in their order (RFC 6962, 2.1). There must be a leaf. */
export const merkleRoot = (digest: Digest, leaves: readonly string[]): string => {
  let nodes: readonly string[] = leaves
  while (nodes.length > 1) nodes = above(digest, nodes)
  const [root] = nodes
  if (root === undefined) throw new Error('a Merkle tree needs a leaf')
  return root
}

/** The nodes beside the way from a leaf (counted from 0) up to the root (RFC 6962, 2.1.1). */
export const merklePath = (digest: Digest, leaves: readonly string[], index: number): string[] => {
  const path: string[] = []
  let [nodes, at]: [readonly string[], number] = [leaves, index]
  while (nodes.length > 1) {
    const partner = nodes[at ^ 1]
    if (partner !== undefined) path.push(partner)
    nodes = above(digest, nodes)
    at >>= 1
  }
  return path
}

/** The root to which a leaf leads along a path; it equals the true one only for the leaf at that place. */
export const rootAlong = (
  digest: Digest,
  leaf: string,
  {
    index,
    count,
    path,
  }: { readonly index: number; readonly count: number; readonly path: readonly string[] },
): string | null => {
  let [node, at, width] = [leaf, index, count]
  const rest = [...path]
  while (width > 1) {
    if ((at ^ 1) < width) {
      const partner = rest.shift()
      if (partner === undefined) return null
      node = at % 2 === 0 ? nodeOver(digest, node, partner) : nodeOver(digest, partner, node)
    }
    at >>= 1
    width = (width + 1) >> 1
  }
  return rest.length === 0 && index < count ? node : null
}
