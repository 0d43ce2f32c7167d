/**
 * The nonce that the page's styles must carry, as the server wrote it into the page. Browsers hide the
 * attribute from selectors, so the property is asked first.
 */
export const pageNonce = (): string => {
  const mark = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')
  return mark?.nonce || mark?.getAttribute('nonce') || ''
}

/** Where libraries that make styles of their own look for the nonce (get-nonce, below Mantine's dialogs). */
export const showNonceToLibraries = (): void => {
  Object.assign(globalThis, { __webpack_nonce__: pageNonce() })
}
