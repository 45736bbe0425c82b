import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

import { LongFirst } from './tests/support/long-first'

export default defineConfig({
  resolve: { alias: [{ find: /^#/, replacement: fileURLToPath(new URL('./', import.meta.url)) }] },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    globalSetup: [
      'tests/support/quick-folder.ts',
      'tests/support/postgres.ts',
      'tests/support/commands.ts',
    ],
    // Only what hangs is ended: a slow machine is no mistake.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // No test leaves anything behind in its process, so the next file need not load everything anew.
    isolate: false,
    sequence: { sequencer: LongFirst },
    // Much of the suite waits for child processes and for time to pass.
    maxWorkers: availableParallelism() + 1,
    // Most of what a test makes is gone at once: with more room for it, less is tidied.
    execArgv: ['--max-semi-space-size=64'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
})
