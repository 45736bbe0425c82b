import { expect, test } from 'vitest'

import { ChangedTexts } from '#app/staff/changes/changed-texts'
import { changesView } from '#app/staff/changes/changes-view'
import type { ShownText } from '#app/staff/changes/shown-text'
import { page, single } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { show } from '../../ui/show'

const led = single('led', 'Who leads?', { we: 'We', they: 'They' })
const before = aSurvey([page('all', 'All', [led])], { languages: ['en', 'fr'] })
const english = before.texts.en ?? {}

const use = (language: string): ShownText => {
  return { key: 'use', kind: 'use', language, before: 'A', after: `In ${language}` }
}

test('what a language says now stands in the order in which it is read', () => {
  const ar = Object.fromEntries(Object.keys(english).map((key) => [key, `نص ${key}`]))
  const view = changesView(before, { ...before, texts: { ...before.texts, ar } }, 'en')

  expect(view.texts.map(({ kind }) => kind)).toEqual([
    ...['title', 'purpose', 'audience', 'use', 'contact', 'consent'],
  ])
  expect(view.questions[0]?.texts.map(({ key }) => key)).toEqual([
    ...['led.text', 'led.options.we', 'led.options.they'],
  ])
})

test('texts of the reader’s language stand open, and otherwise those in English', () => {
  const opened = (lang: string, ...languages: string[]) => {
    const page = show(<ChangedTexts texts={languages.map(use)} />, lang)
    const [open = ''] = page.split('<details')
    return /In (\w+)/.exec(open.replace(/<[^>]+>/g, ''))?.[1]
  }

  expect(opened('fr', 'en', 'fr', 'ar')).toBe('fr')
  expect(opened('ru', 'en', 'ar')).toBe('en')
  expect(opened('en', 'ar')).toBeUndefined()
})

test('the own name of a language turns nothing round', () => {
  expect(show(<ChangedTexts texts={[use('ar')]} />)).toContain('\u2066العربية\u2069: 1 text')
})
