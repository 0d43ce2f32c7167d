type Close = () => Promise<void> | void
type Finish = (enough: AbortSignal) => Promise<void>

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** The same signal comes twice at once from a terminal and from the process above: that is not two wishes. */
const sameWishMs = 1_000
/** What does not close in this time is left: the process has to end. */
const closeSecondsMax = 75

const after = (seconds: number): Promise<void> => new Promise((over) => setTimeout(over, seconds * 1000))

/** How a process ends: first what is under way finishes, within a limit; then all is closed, the last opened first. */
export class Ending {
  readonly #finishers: { begin: () => void; finish: Finish }[] = []
  readonly #closers: Close[] = []
  readonly #enough = new AbortController()
  #stopping: Promise<void> | null = null
  #secondsMax = 30

  get isOn(): boolean {
    return this.#stopping !== null
  }

  /** How long what is under way may take. */
  allow(secondsMax: number): void {
    this.#secondsMax = secondsMax
  }

  /** What takes no new work from the beginning of the end on, and finishes what it has. */
  finishes(finish: Finish, begin = () => {}): void {
    this.#finishers.push({ begin, finish })
  }

  /** What must be closed, before everything that was opened earlier. */
  closes(close: Close): void {
    this.#closers.push(close)
  }

  async #stop(code: number): Promise<never> {
    for (const { begin } of this.#finishers) begin()
    const limit = setTimeout(() => this.#enough.abort(), this.#secondsMax * 1000)
    const finished = Promise.allSettled(this.#finishers.map(({ finish }) => finish(this.#enough.signal)))
    await Promise.race([finished, after(this.#secondsMax + closeSecondsMax)])
    clearTimeout(limit)
    for (const close of this.#closers.toReversed()) {
      const closed = Promise.resolve()
        .then(close)
        .catch(() => {})
      await Promise.race([closed, after(closeSecondsMax)])
    }
    process.exit(code)
  }

  stop(code: number): Promise<void> {
    this.#stopping ??= this.#stop(code)
    return this.#stopping
  }

  /** Ends on a signal; the same signal again ends the process at once, after `abandon`. */
  onSignals(abandon: () => void): void {
    const first = new Map<string, number>()
    for (const signal of signals)
      process.on(signal, () => {
        const began = first.get(signal)
        if (began === undefined) first.set(signal, performance.now())
        else if (performance.now() - began > sameWishMs) {
          abandon()
          process.exit(1)
        }
        void this.stop(0)
      })
  }
}
