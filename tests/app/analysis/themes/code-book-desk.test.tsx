import { expect, test } from 'vitest'

import { CodeBookDesk } from '#app/analysis/themes/code-book-desk'
import { SaidInRelease } from '#app/analysis/workshop/said-in-release'
import { useSaidNames } from '#app/analysis/workshop/use-said-names'
import { useToSay } from '#app/analysis/workshop/use-to-say'
import { WantedProvider } from '#app/analysis/workshop/wanted'
import type { Edit } from '#surveys/journal/edit'
import { longText, page } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { amara, bo, mark, write } from '../../../surveys/journal/writing'
import { shownAt } from '../quotes/a-quotes-desk'

const survey = aSurvey(
  [page('story', 'Story', [longText('story', 'What happened?', { optional: true })])],
  { languages: ['en'] },
)
const texts = [1, 2].map((n) => {
  const text = 'They came at night \u202Eand knocked.'
  return { name: mark(n), question: 'story', lang: 'en', text, context: {} }
})
const own = { question: 'story', theme: 'fear' }
const fear = write('theme-added', amara, { ...own, labels: { en: 'Fear' }, description: '' })
const read = (by: string, text: number) => write('text-read', by, { text: mark(text), done: true })
const coded = write('passage-coded', amara, {
  ...{ passage: mark(50), text: mark(1), start: 0, end: 4, words: 'They', themes: ['fear'] },
})

function Release() {
  const choosing = useToSay(() => undefined)
  const names = useSaidNames(choosing.quotes, choosing.now)
  return <SaidInRelease choosing={choosing} names={names} />
}

const desk = (...edits: Edit[]) =>
  shownAt(
    <WantedProvider>
      <CodeBookDesk />
      <Release />
    </WantedProvider>,
    { survey, texts, edits },
  )

test('a theme stands with its true count, marked as such, and with what it lacks', async () => {
  const peur = write('theme-added', amara, { ...own, labels: { fr: 'La peur' }, description: '' })

  const shown = await desk(peur, coded, read(amara, 1), read(amara, 2))

  expect(shown).toContain('Texts with it: 1')
  expect(shown).toContain('For key holders only')
  expect(shown).toContain('No label yet in: English')
  expect(shown).toContain('<bdi lang="fr">La peur</bdi>')
})

test('two wordings at once stand side by side with who wrote them', async () => {
  const renamed = (by: string, en: string) =>
    write('theme-renamed', by, { ...own, labels: { en }, over: [fear.id] })

  const shown = await desk(fear, renamed(amara, 'Fright'), renamed(bo, 'Dread'))

  for (const [wording, name] of [['Fright', 'Amara'], ['Dread', 'Bo']] as const) {
    expect(shown).toMatch(new RegExp(`<bdi lang="en">${wording}</bdi> <span>\\(${name}\\)`))
    expect(shown).toMatch(new RegExp(`Keep wording \\d, by ${name}`))
  }
}) // prettier-ignore

test('a disputed theme names both sides, and its question waits outside of the release', async () => {
  const shown = await desk(fear, coded, read(amara, 1), read(bo, 1), read(amara, 2))

  expect(shown).toContain('\u2068Fear\u2069 was given by Amara and not by Bo.')
  expect(shown).toMatch(/data-themes-of="story" data-ready="false"/)
  expect(shown).toContain('Themes in dispute: 1.')
})

test('words of answers stand in a place of their own that turns nothing round', async () => {
  const shown = await desk(fear)

  expect(shown).toMatch(/<blockquote[^>]* lang="en" dir="auto"[^>]*>They came at night/)
})

test('rings of merging are told, and both themes count', async () => {
  const police = write('theme-added', bo, {
    ...{ question: 'story', theme: 'police', labels: { en: 'Police' }, description: '' },
  })
  const merged = (by: string, theme: string, into: string) =>
    write('theme-merged', by, { question: 'story', theme, into })

  const shown = await desk(
    ...[fear, police, merged(amara, 'fear', 'police'), merged(bo, 'police', 'fear')],
  )

  expect(shown).toContain('These themes were merged in a ring')
  expect(shown).toMatch(/Take the merging back: \u2068(Fear|Police)\u2069/u)
})
