/** Addresses that are no contract: what each tells, and to whom. An address that is not named fails the build. */
export const beside: Readonly<Record<string, string>> = {
  'GET /health/live': 'whether the process lives; to everybody',
  'GET /health/ready': 'whether requests are taken; to everybody',
  'GET /.well-known/security.txt': 'where to report a hole; to everybody',
  'GET /metrics': 'counts of requests, to whoever has the token; nothing of people',
  'GET /api/health': 'that the server answers; to everybody',
  'GET /api/openapi.json': 'the contracts; nothing of people',
  'GET /api/docs': 'the contracts as a page; nothing of people',
}

/** What leaves the registry as a whole: workbooks, documents, copies, files. Each has its probe in the matrix. */
export const files = {
  workbooks: ['people.workbook', 'imports.export', 'imports.rejected', 'reports.roll-up-workbook'],
  documents: ['imports.template', 'ledger.proof'],
  copies: ['own.copy', 'people.copy'],
  evidence: ['evidence.open', 'corrections.open-file'],
  /** There are no calendar feeds yet: the first one is named here, and tried by whom its events are about. */
  calendars: [],
} as const

/** How an address of a feed would look. */
export const likeAFeed = /calendar|ical|\.ics|feed|\brss\b|atom|webcal/i
