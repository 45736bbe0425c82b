import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'

import { withoutLocales } from './without-locales'

/** Packages of hundreds of small files, which a process would look for one by one. */
const finelyCut = /^(@hpke\/|@noble\/|zod$)/
/** The command line takes more of them in: no built page beside it brings a second copy of its own. */
const alsoInCommands = /^(csv-|docx$|fflate$|i18next$|kysely$|write-excel-file$)/

/**
 * The command line and the server in few files, for a run of tests: a process begins five times sooner
 * when it does not translate them anew. They lie as deep as app/cli, since some paths are relative to it.
 */
export async function buildPrograms(outdir: string): Promise<void> {
  const names = await packages()
  const apart = names.filter((name) => !finelyCut.test(name))
  const server = bundle(outdir, { server: 'app/server/main.ts' }, apart)
  const alone = apart.filter((name) => !alsoInCommands.test(name))
  await Promise.all([server, bundle(outdir, { soundings: 'app/cli/main.ts' }, alone)])
}

function bundle(outdir: string, entryPoints: Record<string, string>, external: string[]) {
  return build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    external,
    plugins: [withoutLocales],
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
}

async function packages(): Promise<string[]> {
  const asked = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, object>
  const { dependencies, devDependencies, optionalDependencies } = asked
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
}
