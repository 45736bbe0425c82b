import { expect, test } from 'vitest'

import { commentsOn } from '#app/staff/preview/comments-view'
import { addComment } from '#db/register/queries/previews'
import type { Survey } from '#surveys/definition/survey'

import { threePages } from '../operations/a-survey-open'
import { aWorkplace, type Workplace } from '../operations/people/a-workplace'

const written = { link: 'l', for_whom: 'Members', lang: 'en', written_on: '2026-02-01' }
const open = { settled_on: null, settled_by: null }

test('comments stand in the order of pages and questions, and what is gone comes last', async () => {
  const { context } = await aWorkplace()
  const said = [
    ['check', ''],
    ['gone', 'gone'],
    ['story', 'story'],
    ['place', 'gone'],
    ['place', 'visited'],
    ['place', 'area'],
    ['place', ''],
    ['intro', ''],
  ] as const
  for (const [page, question] of said) await say(context, { page, question })

  const shown = await commentsOn(context, threePages, 'en')

  expect(shown.map(({ text }) => text)).toEqual([
    'intro/',
    'place/',
    'place/area',
    'place/visited',
    'place/gone',
    'story/story',
    'check/',
    'gone/gone',
  ])
  expect(shown.map(({ isGone }) => isGone)).toEqual([
    ...[false, false, false, false, true, false, false, true],
  ])
})

test('a question is named in its reader’s language, and as it was read where that differs', async () => {
  const { context } = await aWorkplace()
  await say(context, { page: 'place', question: 'area', wording: 'Where?', lang: 'en' })
  await say(context, { page: 'place', question: 'area', wording: 'In which area?', lang: 'en' })
  const french = { ...threePages.texts.en, 'area.text': 'Où ?' }
  const survey: Survey = { ...threePages, texts: { ...threePages.texts, fr: french } }

  const inEnglish = await commentsOn(context, survey, 'en')
  const inFrench = await commentsOn(context, survey, 'fr')

  expect(inEnglish.map(({ asked }) => asked)).toEqual(['Where?', 'Where?'])
  expect(inEnglish.map(({ readAs }) => readAs).toSorted()).toEqual(['In which area?', undefined])
  expect(inFrench.map(({ asked }) => asked)).toEqual(['Où ?', 'Où ?'])
  expect(inFrench.map(({ readAs }) => readAs).toSorted()).toEqual(['In which area?', 'Where?'])
})

test('five thousand comments are put in order', async () => {
  const { context } = await aWorkplace()
  await context.register.transaction().execute(async (register) => {
    for (let n = 0; n < 5000; n += 1)
      await addComment(register, { ...of({ page: 'place', question: 'area' }), id: `c${n}` })
  })

  const shown = await commentsOn(context, threePages, 'en')

  expect(shown).toHaveLength(5000)
})

interface Place {
  page: string
  question: string
  wording?: string
  lang?: string
}

function say({ register }: Workplace, place: Place): Promise<void> {
  return addComment(register, { ...of(place), id: Math.random().toString(36) })
}

function of({ page, question, wording = 'Gone?', ...more }: Place) {
  const about = { slug: threePages.slug, page, question, wording, text: `${page}/${question}` }
  return { ...written, ...open, ...about, ...more }
}
