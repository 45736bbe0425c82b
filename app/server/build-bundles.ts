import { build } from 'esbuild'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const folder = join('public', 'build')

/** The second step of `npm run build`: what runs in browsers beside Remix is made apart from it, each from one file. */
async function buildScript(name: string, entry: string, target: string): Promise<string> {
  const { metafile } = await build({
    entryPoints: { [name]: entry },
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target,
    // The HPKE library’s way out for a Node without WebCrypto; never taken.
    external: ['crypto'],
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

const stale = /^(respondent|workshop|preview)-\w+\.js|\.(br|gz)$/
for (const old of await filesIn(folder)) if (stale.test(basename(old))) await rm(old)
const respondent = await buildScript('respondent', 'app/respond/script.ts', 'es2018')
const workshop = await buildScript('workshop', 'app/analysis/workshop.ts', 'es2022')
const preview = await buildScript('preview', 'app/preview/script.ts', 'es2018')
for (const file of await filesIn(folder)) await pack(file)
await mkdir('build', { recursive: true })
await writeFile(join('build', 'bundles.json'), JSON.stringify({ respondent, workshop, preview }))
