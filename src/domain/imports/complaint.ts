import type { Problem } from './problem.ts'

/** What a file's rows are told: every problem, and by row those for which the row is not imported. */
export type Complaints = { readonly problems: Problem[]; readonly rejected: Map<number, Problem[]> }

/** Adds a problem; an error rejects its row. */
export const complain = ({ problems, rejected }: Complaints, problem: Problem): void => {
  problems.push(problem)
  if (problem.severity === 'error') rejected.set(problem.row, [...(rejected.get(problem.row) ?? []), problem])
}
