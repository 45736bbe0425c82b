import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const records = readdirSync('docs/decisions').map((file) => join('docs/decisions', file))
const guides = readdirSync('docs/guides')
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('docs/guides', file))
const documents = ['README.md', 'CONTRIBUTING.md', 'docs/dependencies.md', ...records, ...guides]

test.each(documents)('every link of %s leads somewhere', (file) => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)]
  const broken = links
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(join(dirname(file), target)))

  expect(broken).toEqual([])
})

test('the README has no gap left to fill', () => {
  expect(readFileSync('README.md', 'utf8').replace(/`[^`]*`/g, '')).not.toMatch(/\b[A-Z]+_[A-Z]+\b/)
})

test.each(records)('%s is short, and says what, why and until when', (file) => {
  const text = readFileSync(file, 'utf8')

  expect(text.split('\n').length).toBeLessThan(60)
  for (const part of ['Context', 'Decision', 'Consequences', 'When to revisit']) {
    expect(text).toContain(part)
  }
})

test('no two decision records share a number', () => {
  const numbers = records.map((file) =>
    file.slice('docs/decisions/'.length, 'docs/decisions/'.length + 3),
  )

  expect(numbers).toEqual([...new Set(numbers)])
})

test('every dependency has its line', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<string, Record<string, string>>
  const lines = readFileSync('docs/dependencies.md', 'utf8')
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies })

  expect(names.filter((name) => !name.startsWith('@types/') && !lines.includes(name))).toEqual([])
})
