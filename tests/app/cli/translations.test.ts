import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Translation } from '#surveys/kit/survey'
import { inStep } from '#app/cli/in-step'
import { mark } from '#app/operations/mark'
import { folderOf, runSoundings, surveyFile } from './run-soundings'

const english = { title: 'Members', use: 'A report.' }
const written = { texts: { use: 'Un rapport.', gone: 'Parti' }, made_from: {} }

test('missing keys are added empty, unknown ones removed, the rest sorted and stamped', () => {
  const { translation, changes } = inStep(english, written, mark, false)

  expect(JSON.stringify(translation)).toBe(
    JSON.stringify({
      texts: { title: '', use: 'Un rapport.' },
      made_from: { use: mark('A report.') },
    }),
  )
  expect(changes).toEqual({ added: 1, removed: 1, stamped: 1, confirmed: 0, stale: 0 })
})

test('a stale text keeps its old stamp until somebody has read it again', () => {
  const stale = {
    texts: { title: 'a', use: 'b' },
    made_from: { title: mark('Old'), use: mark('A report.') },
  }

  expect(inStep(english, stale, mark, false).translation).toEqual(stale)
  expect(inStep(english, stale, mark, true).translation.made_from.title).toBe(mark('Members'))
})

test('a text filled in later is stamped with the English of that day', () => {
  const first = inStep(english, written, mark, false).translation
  const filled = { ...first, texts: { ...first.texts, title: 'Membres' } }

  expect(inStep(english, filled, mark, false).translation.made_from.title).toBe(mark('Members'))
})

test('the stamp is the beginning of SHA-256 over composed characters', () => {
  expect(mark('e\u0301')).toBe(mark('\u00E9'))
  expect(mark('')).toBe('e3b0c442')
})

test('the command writes a file for every language, and a second run changes nothing', () => {
  const catalogue = folderOf({
    'fine/survey.ts': surveyFile('fine', 'a1b2', (text) =>
      text.replace("['en']", "['en', 'fr', 'ru']"),
    ),
  })
  const file = join(catalogue, 'fine/ru.json')
  const { status, stdout } = runSoundings('translations', 'fine', '--catalogue', catalogue)
  const first = readFileSync(file, 'utf8')
  runSoundings('translations', 'fine', '--catalogue', catalogue)

  expect(status).toBe(0)
  expect(stdout).toContain('fr.json: 10 added, 0 removed, 0 stamped')
  expect((JSON.parse(first) as Translation).texts['led.text']).toBe('')
  expect(readFileSync(file, 'utf8')).toBe(first)
})

test('a broken file is left alone, with its line', () => {
  const catalogue = folderOf({
    'fine/survey.ts': surveyFile('fine', 'a1b2', (text) => text.replace("['en']", "['en', 'fr']")),
    'fine/fr.json': '{ "texts": { "title": "a", } }',
  })
  const { status, stderr } = runSoundings('translations', 'fine', '--catalogue', catalogue)

  expect(status).toBe(1)
  expect(stderr).toContain('fr.json:1')
  expect(readFileSync(join(catalogue, 'fine/fr.json'), 'utf8')).toContain('"a", }')
})

test('only the language asked for is touched', () => {
  const catalogue = folderOf({
    'fine/survey.ts': surveyFile('fine', 'a1b2', (text) =>
      text.replace("['en']", "['en', 'fr', 'ru']"),
    ),
  })
  writeFileSync(join(catalogue, 'fine/ru.json'), '{ "texts": {} }')
  runSoundings('translations', 'fine', '--lang', 'fr', '--catalogue', catalogue)

  expect(readFileSync(join(catalogue, 'fine/ru.json'), 'utf8')).toBe('{ "texts": {} }')
  expect(
    runSoundings('translations', 'fine', '--lang', 'de', '--catalogue', catalogue).status,
  ).toBe(2)
})
