import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { sourcesIn } from '../../support/sources'

const files = sourcesIn('app/analysis')

test('the workshop’s code asks for nothing of Node', async () => {
  const { metafile } = await build({
    stdin: {
      contents: files.map((file) => `export * from './${file}'`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    // Ways out of the HPKE library and of HiGHS that only Node takes.
    external: ['crypto', 'node:module'],
    write: false,
    metafile: true,
  })

  expect(files).toContain('app/analysis/open-responses.ts')
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  expect(imports.map(({ path }) => path).sort()).toEqual(['crypto', 'node:module'])
})

test('the workshop reaches for no clock and no chance but that of the survey key', () => {
  const wrong = files.filter((file) =>
    /Date\.now|new Date|Math\.random|getRandomValues|\bBuffer\b|\bprocess\./.test(
      readFileSync(file, 'utf8'),
    ),
  )

  expect(wrong).toEqual([])
})
