import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const ifThere = (file: string): string[] => (existsSync(file) ? [file] : [])

export default defineConfig({
  test: {
    // A scenario waits for its database half of the time: one more than there are processors keeps them all busy.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'profiles/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/architecture.test.ts',
            'test/regular-expressions.test.ts',
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['test/scenarios/**/*.test.ts'],
          globalSetup: ifThere('test/database.ts'),
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          // What is killed at random moments shall not be slow for another reason as well.
          fileParallelism: false,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ifThere('test/browser/setup.ts'),
          // One browser at a time: the pages share a machine of two cores with their server.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
