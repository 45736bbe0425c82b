import { join } from 'node:path'
import { inject } from 'vitest'

const later = './tests/support/later.js'
const withSurveyFiles = ['check', 'publish', 'translations']

/** What Node is given to run a command of ours; `DAYS_LATER` lets it believe in a later day. */
export function commandLine(args: string[]): string[] {
  const translating = withSurveyFiles.includes(args[0] ?? '') ? ['--import', 'tsx'] : []
  // A survey file throws errors of the very classes that `check` knows only where both load the same files.
  const program =
    args[0] === 'check' ? 'app/cli/main.ts' : join(inject('commands'), 'soundings.mjs')
  return ['--import', later, ...translating, program, ...args]
}
