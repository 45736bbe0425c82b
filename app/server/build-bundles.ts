import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
    // Ways out of the HPKE library and of HiGHS that only Node takes.
    external: ['crypto', 'node:module'],
    metafile: true,
  })
  return basename(Object.keys(metafile.outputs)[0] ?? '')
}

/** What the server starts beside itself begins four times sooner when nothing has to be translated first. */
async function buildProgram(name: string, entry: string): Promise<void> {
  await build({
    entryPoints: { [name]: entry },
    outdir: 'build',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
}

/** What is no script of ours goes under a name with a hash of its own too. */
async function copyHashed(name: string, from: string): Promise<string> {
  const content = await readFile(from)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const file = `${name}-${hash}${extname(from)}`
  await writeFile(join(folder, file), content)
  return file
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

const stale =
  /^(respondent|workshop|preview|analysis|analysis-worker)-\w+\.js|^highs-\w+\.wasm|\.(br|gz)$/
for (const old of await filesIn(folder)) if (stale.test(basename(old))) await rm(old)
const respondent = await buildScript('respondent', 'app/respond/script.ts', 'es2018')
const workshop = await buildScript('workshop', 'app/analysis/workshop.ts', 'es2022')
const preview = await buildScript('preview', 'app/preview/script.ts', 'es2018')
const analysis = await buildScript('analysis', 'app/analysis/workshop/script.tsx', 'es2022')
const worker = await buildScript('analysis-worker', 'app/analysis/workshop/worker.ts', 'es2022')
const highs = await copyHashed('highs', fileURLToPath(import.meta.resolve('highs/runtime')))
for (const file of await filesIn(folder)) await pack(file)
await buildProgram('make-file', 'app/server/make-file.ts')
const bundles = { respondent, workshop, preview, analysis, analysisWorker: worker, highs }
await writeFile(join('build', 'bundles.json'), JSON.stringify(bundles))
