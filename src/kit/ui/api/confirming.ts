import { ApiRefusal } from './ApiRefusal.ts'

/** Asks the reader who they are once more; answers whether they have proved it. */
export type Confirmer = () => Promise<boolean>

let confirmer: Confirmer | null = null
let asking: Promise<boolean> | null = null

/** Sets who asks the reader when the server wants to know for sure; null when the page that asks is gone. */
export const confirmWith = (next: Confirmer | null): void => {
  confirmer = next
}

const asked = (ask: Confirmer): Promise<boolean> => {
  asking ??= ask().finally(() => {
    asking = null
  })
  return asking
}

/** Asks the server; where it first wants to know for sure who asks, the reader proves it and it is asked again. */
export const onceConfirmed = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask()
  } catch (error) {
    const wanted = error instanceof ApiRefusal && error.code === 'session.confirm_first'
    if (wanted && confirmer && (await asked(confirmer))) return ask()
    throw error
  }
}
