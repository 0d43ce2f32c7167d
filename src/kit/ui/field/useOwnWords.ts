import { useEffect } from 'react'
import { say, type Text } from '../../../domain/language/say.ts'

const fillIn = say('Hãy điền mục này.', 'Fill in this field.')
const noAddress = say('Hãy ghi một địa chỉ thư điện tử.', 'Write an e-mail address.')

const tooShort = (letters: number): Text =>
  say(`Hãy ghi ít nhất ${letters} ký tự.`, `Write at least ${letters} characters.`)

const sentenceFor = ({ validity, minLength }: HTMLInputElement | HTMLTextAreaElement): Text | null => {
  if (validity.valueMissing) return fillIn
  if (validity.tooShort) return tooShort(minLength)
  return validity.typeMismatch ? noAddress : null
}

const fieldOf = (event: Event): HTMLInputElement | HTMLTextAreaElement | null => {
  const { target } = event
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null
}

/** Forgets our own sentences before a form is tried again; the browser then looks anew. */
const forget = (event: Event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  for (const field of button?.form?.elements ?? [])
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.setCustomValidity('')
}

/** What the browser says of an empty or misspelt field, it says in the language of the page, not in its own. */
export const useOwnWords = (t: (text: Text) => string): void => {
  useEffect(() => {
    const speak = (event: Event) => {
      const field = fieldOf(event)
      const sentence = field && sentenceFor(field)
      if (field && sentence) field.setCustomValidity(t(sentence))
    }
    const edited = (event: Event) => fieldOf(event)?.setCustomValidity('')
    document.addEventListener('invalid', speak, true)
    document.addEventListener('input', edited, true)
    document.addEventListener('click', forget, true)
    return () => {
      document.removeEventListener('invalid', speak, true)
      document.removeEventListener('input', edited, true)
      document.removeEventListener('click', forget, true)
    }
  }, [t])
}
