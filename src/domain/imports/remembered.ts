const entriesMax = 20_000

/**
 * A pure function of a text that remembers its answers: columns repeat their values. Forgets everything
 * when it has remembered too many.
 */
export const remembered = <Answer>(answer: (text: string) => Answer): ((text: string) => Answer) => {
  const answers = new Map<string, { readonly answer: Answer }>()
  return (text) => {
    const known = answers.get(text)
    if (known) return known.answer
    if (answers.size >= entriesMax) answers.clear()
    const fresh = answer(text)
    answers.set(text, { answer: fresh })
    return fresh
  }
}
