import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
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

/**
 * Runs a program to its end before the work goes on; a signal ends it and this process with it.
 * Its words go to stderr, so that a command's answer stays alone on stdout.
 * @returns {Promise<boolean>} whether it succeeded
 */
export const runToEnd = (program, programArguments, options) =>
  new Promise((resolve) => {
    const child = spawn(program, programArguments, { ...options, stdio: ['ignore', 2, 2] })
    const stop = (signal) => {
      child.kill(signal)
      child.once('exit', () => process.exit(128 + constants.signals[signal]))
    }
    for (const signal of signals) process.on(signal, stop)
    const end = (ok) => {
      for (const signal of signals) process.off(signal, stop)
      resolve(ok)
    }
    child.once('error', () => end(false))
    child.once('exit', (code) => end(code === 0))
  })

const factsOf = (pid) => {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [name] = line.slice(line.indexOf('(') + 1).split(')')
    return { name, parent: Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]) }
  } catch {
    return null
  }
}

/** The process of npm that started us, itself or through a shell; as far as the system tells. */
const starter = () => {
  const parent = factsOf(process.ppid)
  return parent && /^(ba|da|z)?sh$/.test(parent.name) ? parent.parent : process.ppid
}

/** When npm is gone without a word, nobody is left to stop the server. */
const stopWithStarter = (child) => {
  const first = starter()
  const timer = setInterval(() => {
    if (starter() === first) return
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
  if (follow && process.env.npm_lifecycle_event) stopWithStarter(child)
  child.once('error', (error) => {
    process.stderr.write(`${program}: ${error.message}\n`)
    process.exit(127)
  })
  child.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}
