import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** A terminal gives Ctrl-C to every process of the command at once; a second one from us would be one too many. */
const cameFromTerminal = (signal) => signal === 'SIGINT' && process.stdin.isTTY === true

/**
 * Passes signals on to the child: each kind once in half a second, since npm passes on the same ones.
 * The first Ctrl-C of a terminal has reached the child already.
 */
const forwardSignals = (child) => {
  const last = new Map()
  const forward = (signal) => {
    const now = performance.now()
    const previous = last.get(signal)
    last.set(signal, now)
    if (previous === undefined ? cameFromTerminal(signal) : now - previous < 500) return
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
}

/** When npm is gone without a word, nobody is left to stop the server. */
const stopWithParent = (child) => {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 500)
  timer.unref()
}

/**
 * Runs a program in the place of this one: same terminal, signals passed on, same exit code.
 * @param {{ follow?: boolean }} options follow: the child notices when this process is gone
 */
export const handOver = (program, programArguments, { follow = false } = {}) => {
  const stdio = follow ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit'
  const child = spawn(program, programArguments, { stdio })
  forwardSignals(child)
  if (follow && process.env.npm_lifecycle_event) stopWithParent(child)
  child.once('error', (error) => {
    process.stderr.write(`${program}: ${error.message}\n`)
    process.exit(127)
  })
  child.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}
