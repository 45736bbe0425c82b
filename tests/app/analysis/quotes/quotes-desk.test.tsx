import { describe, expect, test } from 'vitest'

import { MarkQuote } from '#app/analysis/quotes/mark-quote'
import { QuotesDesk } from '#app/analysis/quotes/quotes-desk'
import type { TextToRead } from '#app/analysis/workshop/work'
import { fold } from '#surveys/journal/fold'
import type { Edit } from '#surveys/journal/edit'
import { standingOf } from '#surveys/journal/quote-standing'
import { longText, page, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { amara, bo, hashOf, mark, write } from '../../../surveys/journal/writing'
import { shownAt } from './a-quotes-desk'

const agreed = yesNo('agreed', 'May we quote you?', { optional: true })
const story = longText('story', 'What happened?', { optional: true, context: [agreed] })
const pages = [page('all', 'All', [agreed, story])]
const survey = aSurvey(pages, { languages: ['en'], quoting: agreed })

function text(words: string, answer: 'yes' | 'no' = 'yes'): TextToRead {
  return { name: mark(1), question: 'story', lang: 'en', text: words, context: { agreed: answer } }
}

const quote = mark(3)
const marking = (words: string) => ({
  ...{ quote, question: 'story', text: mark(1), lang: 'en', start: 0, end: words.length, words },
  ...{ redactions: [], consent: true as const },
})
const sat = 'We sat <b>together</b>'
const marked = write('quote-marked', amara, marking('We sat'))
const french = write('quote-translated', amara, { quote, lang: 'fr', words: 'On était assises' })
const desk = (me: string, edits: Edit[], given = text('We sat together')) =>
  shownAt(<QuotesDesk />, { survey, texts: [given], edits, me })
const approval = (edits: Edit[]) => {
  const found = fold(edits).quotes.get(quote)
  if (!found) throw new Error('There is no such quote.')
  return write('quote-approved', bo, { quote, hash: standingOf(found, hashOf).hash })
}

describe('the desk of quotes', () => {
  test('says what to do first where nothing is marked', async () => {
    expect(await desk(amara, [])).toContain('No passage is marked as a quote yet')
  })

  test('offers to approve to everybody but its maker, who is told why', async () => {
    const [own, others] = [await desk(amara, [marked]), await desk(bo, [marked])]

    expect(own).not.toContain('data-judge="approve"')
    expect(own).toContain('somebody else has to approve it')
    expect(others).toContain('data-judge="approve"')
  })

  test('offers it to nobody where the writer did not agree, or the words tell who wrote', async () => {
    const silent = await desk(bo, [marked], text('We sat together', 'no'))
    const city = await desk(
      bo,
      [write('quote-marked', amara, marking('In Nairobi'))],
      text('In Nairobi'),
    )

    expect(silent).toContain('data-obstacle="not-agreed"')
    expect(city).toContain('data-obstacle="tells"')
    expect(silent + city).not.toContain('data-judge="approve"')
  })

  test('tells of a text that reads otherwise than its quote', async () => {
    expect(await desk(bo, [marked], text('They sat'))).toContain('data-obstacle="reads-otherwise"')
  })

  test('names whose approval a later translation made void', async () => {
    const shown = await desk(bo, [marked, approval([marked]), french])

    expect(shown).toMatch(/data-state="waiting"/)
    expect(shown).toMatch(/data-who="void">[^<]*Bo/)
  })

  test('shows both of two versions and lets either be kept', async () => {
    const over = [marked.id]
    const changes = [
      write('quote-marked', amara, { ...marking('We sat'), over, region: 'africa' }),
      write('quote-marked', bo, { ...marking('We sat'), over, region: 'europe' }),
    ]
    const shown = await desk(bo, [marked, ...changes])

    expect(shown).toContain('Keep version 1, by')
    expect(shown).toContain('Keep version 2, by')
    expect(shown).toContain('Africa')
    expect(shown).toContain('Europe')
  })

  test('keeps words of people apart from those of the page, and no markup of theirs acts', async () => {
    const shown = await desk(bo, [write('quote-marked', amara, marking(sat))], text(sat))

    expect(shown).toMatch(/<blockquote[^>]* lang="en" dir="auto"[^>]*>We sat &lt;b&gt;together/)
    expect(shown).not.toContain('<b>together')
  })
})

describe('signs that nobody would see', () => {
  const turned = 'We \u202Etas\u202C in\u200B \u200F\u2066Nairobi\u2069'
  const unseen = /[\u200B\u200F\u202A-\u202E\u2066-\u2069]/
  const whole = { start: 0, end: turned.length, words: turned }
  const markedSo = write('quote-marked', amara, {
    ...marking(turned),
    redactions: [{ start: 3, end: 8, reason: 'other', instead: '[…\u200B]' }],
  })
  const drawn = (html: string) => html.match(/class="seen-sign" role="img"/g)?.length

  test('are drawn and named in a quote, in the text that it comes from, and in its translations', async () => {
    const words = 'On \u202Etait\u202C assises'
    const translated = write('quote-translated', amara, { quote, lang: 'fr', words })
    const html = await desk(bo, [markedSo, translated], text(turned))

    expect(html).not.toMatch(unseen)
    expect(html).toContain(
      'aria-label="invisible sign that turns the direction of writing (U+202E)" data-code="202E"',
    )
    // One stands for what was taken out, four are left, six came, two are of the translation.
    expect(drawn(html)).toBe(1 + 4 + 6 + 2)
  })

  test('are drawn among the words to be taken out, and can be taken out themselves', async () => {
    const part = <MarkQuote text={text(turned)} passage={whole} close={() => undefined} />
    const html = await shownAt(part, { survey, texts: [text(turned)] })

    expect(html.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(unseen)
    expect(html).toMatch(/role="option"[^>]*data-start="13"[^>]*><span class="seen-sign"/)
  })
})

describe('marking a quote', () => {
  const passage = { start: 0, end: 6, words: 'We sat' }
  const asking = (of: typeof survey, given: TextToRead, chosen = passage) => {
    const part = <MarkQuote text={given} passage={chosen} close={() => undefined} />
    return shownAt(part, { survey: of, texts: [given] })
  }

  test('says to what the writer said yes', async () => {
    expect(await asking(survey, text('We sat'))).toContain('May we quote you?')
  })

  test('asks key holders what the survey does not ask', async () => {
    const shown = await asking(aSurvey(pages, { languages: ['en'] }), text('We sat'))

    expect(shown).toMatch(/<input[^>]*type="checkbox"/)
  })

  test('has words for a passage that is far too long', async () => {
    const words = 'a '.repeat(6000)
    const shown = await asking(survey, text(words), { start: 0, end: words.length, words })

    expect(shown).toContain('at most 2,000 characters')
    expect(shown).not.toContain('role="listbox"')
  })
})
