import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { canonical } from '#surveys/canonical'
import { readSurvey } from '#surveys/definition/survey'

import { checkCatalogue } from './check-catalogue'

/** The last step of `npm run build`: our surveys as data, for a running server to offer. */
const folder = join('build', 'catalogue')
const catalogue = fileURLToPath(new URL('../../../surveys/catalogue', import.meta.url))

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const { loaded, problems } of await checkCatalogue(catalogue, undefined)) {
  const read = readSurvey(loaded.survey)
  if (!read.ok || problems.some(({ level }) => level === 'error')) continue
  await writeFile(join(folder, `${read.value.slug}.json`), `${canonical(read.value)}\n`)
}
