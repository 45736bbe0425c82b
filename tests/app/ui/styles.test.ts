import { transformSync, buildSync } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'

const files = readdirSync('app/ui')
const parts = files.filter((file) => file.endsWith('.tsx')).map((file) => file.replace('.tsx', ''))
const sheets = files.filter((file) => file.endsWith('.css')).map((file) => file.replace('.css', ''))
const rules = (sheet: string) => readFileSync(`app/ui/${sheet}.css`, 'utf8')

test('every part has a style sheet of its own', () => {
  expect(parts.filter((part) => !sheets.includes(part))).toEqual([])
})

test('every style sheet is loaded once, for respondents or for staff', () => {
  const loaded = [...importedBy('respondent'), ...importedBy('staff')]

  expect(loaded.sort()).toEqual([...sheets].sort())
})

test('what respondents load stays under 5 KB', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['app/styles/respondent.css'],
    bundle: true,
    minify: true,
    write: false,
  })
  const [bundle] = outputFiles

  expect(brotliCompressSync(bundle?.contents ?? '').length).toBeLessThan(5 * 1024)
})

test('the script respondents load stays under 4 KB', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['app/respond/script.ts'],
    bundle: true,
    minify: true,
    write: false,
  })
  const [bundle] = outputFiles

  expect(brotliCompressSync(bundle?.contents ?? '').length).toBeLessThan(4 * 1024)
})

test.each(sheets)('%s.css is whole and without a warning', (sheet) => {
  expect(transformSync(rules(sheet), { loader: 'css' }).warnings).toEqual([])
})

test.each(sheets)('%s.css holds for both directions of writing', (sheet) => {
  const sided =
    /\b(margin|padding|border)-(left|right)\b|^\s*(left|right):|text-align: (left|right)/m

  expect(rules(sheet)).not.toMatch(sided)
})

test.each(sheets)('%s.css keeps to the four text sizes and steps of a quarter', (sheet) => {
  const sizes = valuesOf(sheet, 'font-size').filter(
    (size) => !/^(var\(--text-\w+\)|100%|11pt)$/.test(size),
  )
  const spaces = valuesOf(sheet, '(?:margin|padding|gap|column-gap)[\\w-]*')
    .flatMap((space) => space.match(/[\d.]+rem/g) ?? [])
    .filter((space) => (parseFloat(space) * 4) % 1 !== 0)

  expect([...sizes, ...spaces]).toEqual([])
})

function importedBy(bundle: 'respondent' | 'staff'): string[] {
  const imports = readFileSync(`app/styles/${bundle}.css`, 'utf8').matchAll(
    /@import '\.\.\/ui\/([\w-]+)\.css';/g,
  )
  return [...imports].map(([, sheet = '']) => sheet)
}

function valuesOf(sheet: string, property: string): string[] {
  return [...rules(sheet).matchAll(new RegExp(`^\\s*${property}: ([^;]+);`, 'gm'))].map(
    ([, value = '']) => value,
  )
}
