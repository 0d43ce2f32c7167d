/** After this many attempts, some three days, a mail is given up and stands before the administrators. */
export const attemptsMax = 20

const longestMinutes = 6 * 60

/** How long to wait after so many attempts: 1, 2, 4 … minutes, up to six hours. */
export const retryMinutes = (attempts: number): number =>
  Math.min(longestMinutes, 2 ** Math.min(20, Math.max(0, attempts - 1)))
