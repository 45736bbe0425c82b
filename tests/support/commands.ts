import { build } from 'esbuild'
import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    commands: string
  }
}

/**
 * Packages of hundreds of small files, which a process would look for one by one. Not kysely: the built
 * pages bring their own, and of two copies neither knows the adapter of the other.
 */
const finelyCut = /^(@hpke\/|@noble\/|zod$)/

/**
 * The command line and the server in few files, for the run: a process begins five times sooner when it
 * does not translate them anew.
 */
export default async function buildCommands({ provide }: TestProject) {
  // As deep as app/cli, since some paths are relative to it.
  const outdir = join('test-results', `commands-${randomUUID()}`)
  await build({
    entryPoints: { soundings: 'app/cli/main.ts', server: 'app/server/main.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    external: await packages(),
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  provide('commands', outdir)
  return () => rm(outdir, { recursive: true })
}

async function packages(): Promise<string[]> {
  const asked = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, object>
  const { dependencies, devDependencies, optionalDependencies } = asked
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  return names.filter((name) => !finelyCut.test(name))
}
