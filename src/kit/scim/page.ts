import { ScimFault } from './fault.ts'

/** The largest page of a list. */
export const pageMax = 200

/** Which part of a list is asked for (RFC 7644, 3.4.2.4): counted from one; less than nothing is nothing. */
export type Page = { readonly startIndex: number; readonly count: number }

const whole = (text: string | undefined, missing: number): number => {
  if (text === undefined) return missing
  if (/^-?\d{1,9}$/.test(text)) return Number(text)
  throw new ScimFault(400, 'invalidValue', 'startIndex and count are whole numbers.')
}

export const pageIn = (query: Readonly<Record<string, string | undefined>>): Page => ({
  startIndex: Math.max(1, whole(query.startIndex, 1)),
  count: Math.min(pageMax, Math.max(0, whole(query.count, 100))),
})

/** A page of resources as RFC 7644 lists them. */
export const listed = (resources: readonly object[], totalResults: number, { startIndex }: Page) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
})
