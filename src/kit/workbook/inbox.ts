import type { Worker } from 'node:worker_threads'
import { Refused } from '../../domain/language/refusal.ts'
import type { WorkbookLimits } from './limits.ts'
import type { Message } from './outbox.ts'
import { workbookRefusal } from './refusals.ts'

const refusalOfFault = (error: unknown): Refused => {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  const refused = new Refused(isOutOfMemory ? workbookRefusal.tooMuchContent() : workbookRefusal.broken())
  refused.cause = error
  return refused
}

/** The reading thread's messages in order, each waited for no longer than what is left of the time for reading. */
export class Inbox {
  readonly #messages: Message[] = []
  readonly #worker: Worker
  #fault: Refused | null = null
  #wake: (() => void) | null = null
  readonly #signal: AbortSignal | undefined
  #millisecondsLeft: number

  constructor(worker: Worker, limits: WorkbookLimits, signal: AbortSignal | undefined) {
    this.#worker = worker
    this.#millisecondsLeft = limits.millisecondsMax
    worker.on('message', (message: Message) => {
      this.#messages.push(message)
      this.#wake?.()
    })
    worker.on('error', (error) => this.#fail(refusalOfFault(error)))
    worker.on('messageerror', (error) => this.#fail(refusalOfFault(error)))
    worker.on('exit', () => this.#fail(refusalOfFault(new Error('the reading thread ended early'))))
    this.#signal = signal
    signal?.addEventListener('abort', this.#stop)
    if (signal?.aborted) this.#stop()
  }

  async next(): Promise<Message> {
    const started = performance.now()
    const timer = setTimeout(() => this.#fail(new Refused(workbookRefusal.tooSlow())), this.#millisecondsLeft)
    try {
      while (this.#messages.length === 0 && this.#fault === null) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    } finally {
      clearTimeout(timer)
      this.#millisecondsLeft -= performance.now() - started
    }
    const message = this.#messages.shift()
    if (message) return message
    throw this.#fault ?? new Refused(workbookRefusal.broken())
  }

  acknowledge(): void {
    this.#worker.postMessage('taken')
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#stop)
    await this.#worker.terminate()
  }

  readonly #stop = (): void => {
    this.#messages.length = 0
    this.#fail(new Refused(workbookRefusal.stopped()))
  }

  #fail(fault: Refused): void {
    this.#fault ??= fault
    this.#wake?.()
  }
}
