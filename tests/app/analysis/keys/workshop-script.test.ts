import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const inBrowsers = readdirSync('public/build', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  .map((entry) => ({
    name: entry.name,
    code: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
  }))

test('of all that browsers get, the scripts for key holders alone open keys', () => {
  const able = inBrowsers.filter(({ code }) => code.includes('soundings.key/1'))
  const names = able.map(({ name }) => name.replace(/-\w+\.js$/, ''))

  expect(names.sort()).toEqual(['analysis-worker', 'workshop'])
})

test('what opens answers in the browser keeps none of them there', () => {
  const scripts = inBrowsers.filter(({ name }) => name.startsWith('analysis-'))

  expect(scripts).toHaveLength(2)
  const keeping = /localStorage|sessionStorage|indexedDB|sendBeacon|serviceWorker|caches\.open/
  expect(scripts.filter(({ code }) => keeping.test(code)).map(({ name }) => name)).toEqual([])
})

test('the workshop’s script stays small enough for a telephone', () => {
  const { code } = inBrowsers.find(({ name }) => name.startsWith('workshop-')) ?? { code: '' }

  expect(code.length).toBeGreaterThan(10_000)
  expect(code.length).toBeLessThan(200_000)
})

test('the workshop’s script asks no other server and keeps nothing in the browser', () => {
  const { code = '' } = inBrowsers.find(({ name }) => name.startsWith('workshop-')) ?? {}

  expect(code).not.toMatch(
    /localStorage|sessionStorage|indexedDB|sendBeacon|XMLHttpRequest|\bfetch\(/,
  )
})
