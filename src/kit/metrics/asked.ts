import { Gauge, type Registry } from 'prom-client'

/** A gauge whose value is asked for whenever somebody reads the metrics; what cannot be told is left out. */
export const askedGauge = (
  registry: Registry,
  { name, help }: { readonly name: string; readonly help: string },
  ask: () => Promise<number | null> | number | null,
): void => {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.reset()
      const value = await Promise.resolve()
        .then(ask)
        .catch(() => null)
      if (value === null) this.remove()
      else this.set(value)
    },
  })
}

/** Several values under one name, told apart by a label whose values are named in the code. */
export const askedGauges = (
  registry: Registry,
  { name, help, label }: { readonly name: string; readonly help: string; readonly label: string },
  ask: () => Promise<Readonly<Record<string, number>>> | Readonly<Record<string, number>>,
): void => {
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      this.reset()
      const values = await Promise.resolve()
        .then(ask)
        .catch(() => ({}))
      for (const [key, value] of Object.entries<number>(values)) this.set({ [label]: key }, value)
    },
  })
}
