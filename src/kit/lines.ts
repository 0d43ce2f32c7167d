const newLine = 0x0a
/** No line of ours comes near it; a file without line ends must not fill the memory. */
const lineBytesMax = 256 * 1024 * 1024

/** What stands for a line that is no UTF-8 or far too long: it is like no line that anybody writes. */
export const noLine = '\ufffd'

/** The lines of a stream of bytes, ended by a line feed alone; the last one counts without. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decoded = (bytes: Buffer): string => {
    try {
      return bytes.length > lineBytesMax ? noLine : decoder.decode(bytes)
    } catch {
      return noLine
    }
  }
  let rest: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(newLine); end >= 0; end = chunk.indexOf(newLine, from)) {
      const piece = chunk.subarray(from, end)
      yield decoded(rest.length === 0 ? piece : Buffer.concat([...rest, piece]))
      rest = []
      bytes = 0
      from = end + 1
    }
    bytes += chunk.length - from
    // Beyond the limit the bytes are let go; that they were too many is kept.
    if (bytes > lineBytesMax) rest = [Buffer.alloc(lineBytesMax + 1)]
    else if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield decoded(Buffer.concat(rest))
}
