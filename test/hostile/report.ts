import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** How many requests are sent in all: some thousands with the tests, many more by night. */
export const requestsWanted = Number(process.env.VUON_FUZZ_REQUESTS ?? 5000)

/** The same seed sends the same requests again; a failure names it. */
const seed = Number(process.env.VUON_FUZZ_SEED ?? 20_261_124)

/** A seed for each route, so that routes alike are not asked alike. */
export const seedFor = (route: string): number =>
  [...route].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed)

const counts = new Map<string, Map<number, number>>()

/** Notes what a route answered. */
export const judged = (route: string, status: number): void => {
  const ofRoute = counts.get(route) ?? new Map<number, number>()
  ofRoute.set(status, (ofRoute.get(status) ?? 0) + 1)
  counts.set(route, ofRoute)
}

/** Writes how often each route answered with what, where a report was asked for. */
export const keepReport = (): void => {
  const path = process.env.VUON_FUZZ_REPORT
  if (!path) return
  const routes = [...counts].map(([route, statuses]) => ({
    route,
    requests: [...statuses.values()].reduce((sum, one) => sum + one, 0),
    answers: Object.fromEntries([...statuses].sort(([a], [b]) => a - b)),
  }))
  const requests = routes.reduce((sum, one) => sum + one.requests, 0)
  const accepted = routes.filter(({ answers }) => '200' in answers).length
  const faults = routes.reduce(
    (sum, { answers }) =>
      sum +
      Object.entries(answers).reduce((all, [status, one]) => (Number(status) >= 500 ? all + one : all), 0),
    0,
  )
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    `${JSON.stringify({ seed, requests, routes: routes.length, accepted, faults, all: routes }, null, 2)}\n`,
  )
}
