import { build } from 'esbuild'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    commands: string
  }
}

/**
 * The command line in few files, for the run: a process begins three times sooner when it does not
 * translate them anew.
 */
export default async function buildCommands({ provide }: TestProject) {
  // As deep as app/cli, since some paths are relative to it.
  const outdir = join('test-results', `commands-${randomUUID()}`)
  await build({
    entryPoints: ['app/cli/main.ts'],
    outdir,
    entryNames: 'soundings',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  provide('commands', outdir)
  return () => rm(outdir, { recursive: true })
}
