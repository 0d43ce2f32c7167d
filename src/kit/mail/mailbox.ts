/** Who a mail is from or to: an address, and the name shown beside it. */
export type Mailbox = { readonly name: string; readonly address: string }

/** One address and nothing else: no second one, no comment, nothing that ends a header or a command. */
const addressPattern =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/** Whether a mail can be addressed so without saying anything else to the server. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && addressPattern.test(text)

/** Reads `name@place` or `Name <name@place>`; null where it is neither. */
export const mailboxIn = (text: string): Mailbox | null => {
  const [, quoted = '', inside] = /^([^<>]*)<([^<>]+)>$/.exec(text.trim()) ?? []
  const address = (inside ?? text).trim()
  const name = quoted.trim().replaceAll(/^"|"$/g, '')
  return isMailAddress(address) && isOneLine(name) ? { name, address } : null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
const control = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/

/** Whether the text can stand in a header: a line break would begin another header. */
export const isOneLine = (text: string): boolean => !control.test(text)
