import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'

import type { DraftContent } from '#app/operations/draft-content'
import { draftAnswers } from '#app/operations/draft-answers'
import { readDraft } from '#app/operations/read-draft'
import type { OnTheWay } from '#app/respond/journey'
import { savePage } from '#app/respond/save-page'
import type { Language } from '#surveys/definition/survey'

import { usualEngine } from '../../support/fresh-stores'
import { aSurveyOpen, type OpenSurvey } from '../operations/a-survey-open'
import { begin, must } from '../operations/answering'
import { onTheWay, pageOf, posted, survey } from './on-the-way'

test('own words stay in the language they were typed in', async () => {
  const journey = await aJourney()

  await send(journey, 'words', 'story=Il+pleuvait', 'fr')
  expect((await send(journey, 'words', 'story=Il+pleuvait', 'en')).pages.words?.lang).toBe('fr')
  expect((await send(journey, 'words', 'story=It+rained', 'en')).pages.words?.lang).toBe('en')
})

test('what was typed into a question that is not asked any more waits for its return', async () => {
  const journey = await aJourney()
  await send(journey, 'about', 'works=yes&since=2019')
  await send(journey, 'work', 'kind=day')

  await send(journey, 'about', 'works=no&since=2019')
  const { pages } = await send(journey, 'work', '')

  expect(pages.about?.fields).toEqual({ works: ['no'], since: ['2019'] })
  expect(pages.work?.fields).toEqual({ kind: ['day'] })
})

test('two tabs that send different pages at the same moment lose nothing', async () => {
  const journey = await aJourney()

  await Promise.all([send(journey, 'about', 'works=no'), send(journey, 'words', 'story=Both')])

  const { content } = must(await readDraft(journey.open.context, journey.way.place))
  expect(Object.keys(content.pages).sort()).toEqual(['about', 'words'])
})

interface Going {
  open: OpenSurvey
  way: OnTheWay
}

async function aJourney(): Promise<Going> {
  const open = await aSurveyOpen(usualEngine, {
    ...survey,
    opens: '2020-01-01',
    closes: '2090-01-01',
  })
  const place = await begin(open.context, open.code)
  return { open, way: { ...onTheWay(), place, survey: open.survey } }
}

async function send(
  { open, way }: Going,
  id: string,
  body: string,
  lang: Language = 'en',
): Promise<DraftContent> {
  const context = { ...open.stores } as unknown as AppLoadContext
  const journey = { ...way, lang, ...draftAnswers(way.survey, way.content) }
  return must(await savePage(context, journey, pageOf(id), await posted(body)))
}
