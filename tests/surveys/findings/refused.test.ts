import { expect, test } from 'vitest'
import { count } from '#surveys/findings/count'
import { answers, response, survey, text } from './a-small-survey'
import { datasetOf } from './gathered'

const faulty: [string, unknown, object][] = [
  ['no object', 'x', { code: 'not-a-response' }],
  ['nothing', null, { code: 'not-a-response' }],
  [
    'another format',
    response(answers, { format: 'soundings.answers/2' }),
    { code: 'not-a-response' },
  ],
  ['another mode', response(answers, { mode: 'fax' }), { code: 'not-a-response' }],
  ['more than it should', response(answers, { at: '2026-01-01' }), { code: 'not-a-response' }],
  ['a list of answers', response([] as never), { code: 'not-a-response' }],
  ['no answers', response(null as never), { code: 'not-a-response' }],
  ['a language not offered', response(answers, { lang: 'zh' }), { code: 'wrong-language' }],
  ['an unknown question', response({ ...answers, name: 'A' }), { code: 'unknown-question' }],
  [
    'a name that every object answers to',
    response(JSON.parse('{"__proto__":{"led":"yes"},"constructor":1}') as Record<string, unknown>),
    { code: 'unknown-question' },
  ],
  ['an unknown option', response({ ...answers, led: 'us' }), wrong('led')],
  ['words in a closed answer', response({ ...answers, led: { other: 'Us' } }), wrong('led')],
  ['a text among closed answers', response({ ...answers, story: 'Rain' }), wrong('story')],
  ['an option twice', response({ ...answers, costs: ['fees', 'fees'] }), wrong('costs')],
  [
    'options that exclude each other',
    response({ ...answers, costs: ['fees', 'none'] }),
    wrong('costs'),
  ],
  ['one option out of a list', response({ ...answers, costs: 'fees' }), wrong('costs')],
  ['a number beyond its limit', response({ ...answers, staff: 10 }), wrong('staff')],
  ['a number as text', response({ ...answers, staff: '4' }), wrong('staff')],
  [
    'an unknown row',
    response({ ...answers, change: { ...answers.change, food: 'worse' } }),
    wrong('change'),
  ],
  ['a row left out', response({ ...answers, change: { pay: 'worse' } }), wrong('change')],
  ['null', response({ ...answers, led: null }), wrong('led')],
  ['a region of elsewhere', response({ ...answers, area: 'europe' }), wrong('area')],
  [
    'no answer where one is due',
    response({ ...answers, home: undefined }),
    { code: 'missing', question: 'home' },
  ],
  [
    'a text for no text question',
    text({ question: 'staff' }),
    { code: 'wrong-text', question: 'staff' },
  ],
  ['a text for no question', text({ question: 'name' }), { code: 'wrong-text' }],
  ['an empty text', text({ text: ' ' }), { code: 'wrong-text', question: 'story' }],
  ['a text too long', text({ text: 'a'.repeat(2001) }), { code: 'wrong-text', question: 'story' }],
  [
    'a text with more than its context',
    text({ context: { led: 'yes' } }),
    { code: 'wrong-text', question: 'story' },
  ],
  [
    'a text from nowhere',
    text({ context: { area: 'moon' } }),
    { code: 'wrong-text', question: 'story' },
  ],
]

test.each(faulty)('%s is refused and named by its place alone', (_what, opened, problem) => {
  const dataset = datasetOf([survey], [response(), opened, text(), response()])

  expect(dataset.problems).toEqual([{ ...problem, place: 2 }])
  expect(dataset.size).toBe(2)
  expect(count(dataset)).toEqual(count(datasetOf([survey], [response(), text(), response()])))
})

function wrong(question: string): object {
  return { code: 'wrong-answer', question }
}
