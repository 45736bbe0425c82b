import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

import { buildPrograms } from './programs'

declare module 'vitest' {
  interface ProvidedContext {
    commands: string
  }
}

/** Builds the programs that the unit tests of a run start. */
export default async function buildCommands({ provide }: TestProject) {
  const outdir = join('test-results', `commands-${randomUUID()}`)
  await buildPrograms(outdir)
  provide('commands', outdir)
  return () => rm(outdir, { recursive: true })
}
