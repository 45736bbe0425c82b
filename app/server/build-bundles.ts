import { build } from 'esbuild'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const folder = join('public', 'build')

/** The second step of `npm run build`: what a respondent's browser runs is made apart from Remix, from one file. */
async function buildRespondentScript(): Promise<string> {
  const { metafile } = await build({
    entryPoints: { respondent: 'app/respond/script.ts' },
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2018',
    metafile: true,
  })
  return basename(Object.keys(metafile.outputs)[0] ?? '')
}

/** Packed once here, so that no request pays for it. */
async function pack(file: string): Promise<void> {
  const content = await readFile(file)
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content))
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
}

async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

const stale = /^respondent-\w+\.js|\.(br|gz)$/
for (const old of await filesIn(folder)) if (stale.test(basename(old))) await rm(old)
const respondent = await buildRespondentScript()
for (const file of await filesIn(folder)) await pack(file)
await mkdir('build', { recursive: true })
await writeFile(join('build', 'bundles.json'), JSON.stringify({ respondent }))
