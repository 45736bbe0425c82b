import { expect, test } from 'vitest'

import { ReadingDesk } from '#app/analysis/reading/reading-desk'
import { WantedProvider } from '#app/analysis/workshop/wanted'
import type { TextToRead } from '#app/analysis/workshop/work'
import type { Edit } from '#surveys/journal/edit'
import { longText, page, region, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { amara, bo, mark, write } from '../../../surveys/journal/writing'
import { shownAt } from '../quotes/a-quotes-desk'
import { aText } from './a-text'

const area = region('area', 'Region', { optional: true })
const story = longText('story', 'What happened?', { optional: true })
const survey = aSurvey([page('story', 'Story', [area, story])], { languages: ['en'] })
const themes = ['fear', 'police'].map((theme) =>
  write('theme-added', amara, { question: 'story', theme, labels: { en: theme }, description: '' }),
)

function coded(by: string, passage: number, words: string, theme: string, start = 0): Edit {
  const where = { passage: mark(passage), text: aText(1).name }
  const end = start + words.length
  return write('passage-coded', by, { ...where, start, end, words, themes: [theme] })
}

const read = (by: string) => write('text-read', by, { text: aText(1).name, done: true })
const desk = (
  <WantedProvider>
    <ReadingDesk />
  </WantedProvider>
)
const shown = (texts: TextToRead[], ...edits: Edit[]) =>
  shownAt(desk, { survey, texts, edits: [...themes, ...edits] })

test('markup and signs that turn writing are shown, and work nowhere in the page', async () => {
  const text = 'He said \u202Eyrros\u202C <script>alert(1)</script>\u200B.'

  const html = await shown([aText(1, { text })])

  expect(html).not.toMatch(/[\u202A-\u202E\u200B]|<script>/)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html.match(/class="seen-sign" role="img"/g)).toHaveLength(3)
  expect(html).toContain(
    'aria-label="invisible sign that turns the direction of writing (U+202E)" data-at="8" data-length="1"',
  )
})

test('a text of 60,000 characters stands there whole, in its own language and direction', async () => {
  const html = await shown([aText(1, { text: 'y'.repeat(60_000), lang: 'fr' })])

  expect(html).toContain(`<span data-at="0">${'y'.repeat(60_000)}</span>`)
  expect(html).toContain('<blockquote lang="fr" dir="auto">')
})

test('what travelled with a text is told in words', async () => {
  const html = await shown([aText(1, { context: { area: 'africa' }, region: 'africa' })])

  expect(html).toContain('<dd>Africa</dd>')
  expect(html).toContain('<dd>English</dd>')
})

test('passages that overlap are both named where they end', async () => {
  const edits = [coded(amara, 1, 'They came', 'fear'), coded(amara, 2, 'came at', 'police', 5)]

  const html = await shown([aText(1)], ...edits)

  expect(html).toContain('class="reading-coded reading-coded-twice"')
  expect(html).toMatch(/came<\/span><bdi class="reading-label"[^>]*>\u2068fear\u2069/)
  expect(html).toMatch(/ at<\/span><bdi class="reading-label"[^>]*>\u2068police\u2069/)
})

test('a passage whose words stand elsewhere is told, and marked nowhere', async () => {
  const html = await shown([aText(1)], coded(amara, 1, 'Them', 'fear'))

  expect(html).toContain('These words do not stand at this place of the text.')
  expect(html).not.toContain('class="reading-label"')
})

test('what another found is not in the page before I have finished, and then it is compared', async () => {
  const theirs = [coded(bo, 1, 'They came', 'police'), read(bo)]

  const before = await shown([aText(1)], ...theirs)
  expect(before).toContain('Somebody else has coded this text.')
  expect(before).not.toContain('data-coder')
  const after = await shown([aText(1)], ...theirs, read(amara))

  expect(after).toContain(`data-coder="${bo}"`)
  expect(after).toContain('Only \u2068Bo\u2069 gave: \u2068police\u2069')
})

test('of five thousand texts a few are listed at a time', async () => {
  const html = await shown(Array.from({ length: 5000 }, (_, n) => aText(n + 1)))

  expect(html.match(/class="reading-line"/g)).toHaveLength(15)
  expect(html).toContain('Texts: 5,000 · finished by you: 0 · not finished: 5,000')
  expect(html).toContain('Text 1 of 5,000')
})

test('a quote is offered of whoever agreed, and of anybody else it is said at once why not', async () => {
  const agreed = yesNo('agreed', 'May we quote you?', { optional: true })
  const told = longText('story', 'What happened?', { optional: true, context: [agreed] })
  const asking = (questions: (typeof agreed | typeof told)[]) =>
    aSurvey([page('story', 'Story', questions)], { languages: ['en'], quoting: agreed })
  const readIn = (of: typeof survey, answer: string) =>
    shownAt(desk, { survey: of, texts: [aText(1, { context: { agreed: answer } })] })

  const yes = await readIn(asking([agreed, told]), 'yes')
  const no = await readIn(asking([agreed, told]), 'no')
  const untold = await readIn(asking([agreed, story]), 'yes')

  expect(yes).toContain('Mark it as a quote')
  expect(yes).not.toContain('data-consent')
  expect(no).toContain('Whoever wrote this did not agree to be quoted')
  expect(untold).toContain('come without their writer’s consent')
  expect(no + untold).not.toContain('Mark it as a quote')
})

test('the question with most left to do is shown first, and those that nobody wrote to are only counted', async () => {
  const more = ['wish', 'rest'].map((id) => longText(id, `What ${id}?`, { optional: true }))
  const three = aSurvey([page('story', 'Story', [story, ...more])], { languages: ['en'] })
  const texts = [aText(1), aText(2, { question: 'wish' }), aText(3, { question: 'wish' })]
  const readTwo = [2, 3].map((n) => write('text-read', amara, { text: mark(n), done: true }))
  const shownAfter = (edits: Edit[]) => shownAt(desk, { survey: three, texts, edits })

  const [before, after] = [await shownAfter([]), await shownAfter(readTwo)]

  expect(before).toMatch(/<option value="wish" selected="">/)
  expect(after).toMatch(/<option value="story" selected="">/)
  expect(before).not.toContain('<option value="rest"')
  expect(before).toContain('Questions that nobody wrote to: 1')
})
