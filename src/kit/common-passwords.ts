type IsCommon = (word: string) => boolean

let loading: Promise<IsCommon> | null = null

const load = async (): Promise<IsCommon> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const words = new Set(dictionary['passwords-common'])
  return (word) => words.has(word)
}

/** Whether a word is among the some 49,000 passwords that are used most; loaded when a password is first chosen. */
export const commonPasswords = (): Promise<IsCommon> => {
  loading ??= load()
  return loading
}
