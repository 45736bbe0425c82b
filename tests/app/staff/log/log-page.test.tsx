import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { dayAfter } from '#app/operations/day-after'
import { issueCodes } from '#app/operations/issue-codes'
import { factLabels } from '#app/staff/log/fact-values'
import { LogPage, type ShownEntry } from '#app/staff/log/log-page'
import { linkNames, logTitles } from '#app/staff/log/log-titles'
import { listLogPage } from '#db/register/queries/log-pages'

import { textOf } from '../../../support/page-forms'
import { aPublishedSurvey } from '../../operations/a-network'
import { must } from '../../operations/answering'
import { aPlannedSurvey, linkTo } from '../../operations/preview/a-planned-survey'
import { show } from '../../ui/show'

const hash = 'e78ce0123456789abcdef0123456789abcdef0123456789abcdef0123456789ab'
const published: ShownEntry = {
  ...{ number: 33, on_day: '2026-11-21', who: 'Amara', what: 'survey published', hash },
  ...{
    subject: 'access-to-health-2026',
    facts: JSON.stringify({ hash, holders: ['Amara', 'Bo'] }),
  },
}
const titles = { 'access-to-health-2026': 'Access to health' }

const links = { 'id-of-a-link': 'Members in Asia' }

function shown(entry: Partial<ShownEntry>, lang = 'en'): string {
  const entries = [{ ...published, ...entry }]
  return show(
    <LogPage {...{ entries, titles, links, page: 1, pages: 1, count: 1, broken: undefined }} />,
    lang,
  )
}

test('an entry names the consultation by its title, and its details in words', () => {
  const html = shown({})

  expect(textOf(html)).toContain('Access to health')
  expect(textOf(html)).not.toContain('access-to-health-2026')
  expect(textOf(html)).toContain('key holders: Amara and Bo')
  expect(textOf(html)).toContain('The log is whole')
})

test('a mark is cut, and whole where one points at it', () => {
  const html = shown({})

  expect(textOf(html)).toContain('fingerprint of the text: e78ce0123456…')
  expect(textOf(html)).not.toContain(hash)
  expect(html).toContain(`title="${hash}"`)
})

test.each([
  ['en', { count: 40, batch: 2 }, 'how many: 40'],
  ['ru', { holders: ['Амара'] }, 'хранители ключей: Амара'],
  ['zh', { count: 40 }, '数量：40'],
  ['ru', { opens: '2026-12-01' }, 'первый день: 1 декабря 2026'],
  ['en', { changed: ['fourEyes'], fourEyes: 'no' }, 'second person for publishing: no'],
  ['en', { changed: ['country', 'contact'] }, 'changed: Country and contact'],
  ['en', { roles: ['key-holder'] }, 'roles: Key holder'],
  ['en', { surveys: ['access-to-health-2026'] }, 'consultations: Access to health'],
  ['en', { format: 'csv', lang: 'fr', place: 'KE' }, 'place: Kenya'],
  ['en', { 'asked by': 'command line', kind: 'publish' }, 'asked for by: Command line'],
  ['en', { surveys: [] }, 'consultations: all'],
  ['fr', { day: '' }, 'jour : aucun'],
  ['ru', { changed: ['neutral'], neutral: 'yes' }, 'страницы без названия: да'],
  ['en', { link: 'id-of-a-link' }, 'link: Members in Asia'],
  ['en', { link: 'of a link that is gone' }, 'link: of a link that is gone'],
  ['en', { 'of a newer house': 1 }, 'of a newer house: 1'],
])('in %s the details %j are told as %s', (lang, facts, told) => {
  expect(textOf(shown({ facts: JSON.stringify(facts) }, lang)).replaceAll('\u00a0', ' ')).toContain(
    told,
  )
})

test('a detail that names nothing is left out', () => {
  expect(textOf(shown({ facts: JSON.stringify({ roles: [] }) }))).not.toContain('roles')
})

test('the log says why it tells the day and not the hour', () => {
  expect(textOf(shown({}))).toContain('The hour is left out on purpose')
})

test.each(['en', 'fr', 'es', 'ru', 'zh', 'ar'])(
  'in %s the seal of an entry and the fingerprint of a text cannot be confused',
  (lang) => {
    const text = textOf(shown({ hash: 'ab67e392786f0000' }, lang)).replaceAll('\u00a0', ' ')
    const nameBefore = (value: string) =>
      new RegExp(`([^:：.。\\d]+) ?[:：] ?${value}`).exec(text)?.[1]?.trim().toLowerCase()

    expect(nameBefore('ab67e392786f')).toBeTruthy()
    expect(nameBefore('ab67e392786f')).not.toBe(nameBefore('e78ce0123456'))
  },
)

test('on a phone an entry is a card that begins with its number and day', () => {
  const html = shown({})

  expect(html).toContain('class="table table-stacks"')
  expect(textOf(/<th scope="row"[^>]*>.*?<\/th>/s.exec(html)?.[0] ?? '')).toMatch(
    /^33 21 November 2026$/,
  )
})

test('the log has three columns, so that a phone shows all of an entry', () => {
  expect(shown({}).match(/<th scope="col"/g)).toHaveLength(3)
})

test('every detail that an operation may note has a word', () => {
  const { labels } = JSON.parse(readFileSync('locales/en/log.json', 'utf8')) as { labels: object }

  expect(Object.keys(labels)).toEqual(factLabels.toSorted())
})

test('a link to a preview is told by whom it is for, as long as it works', async () => {
  const { context, slug } = await aPlannedSurvey()
  const { expiresOn } = await linkTo(context, slug, 'Members in Asia')
  const entries = await listLogPage(context.register, { page: 1, each: 50 })

  expect(Object.values(await linkNames(context, entries))).toEqual(['Members in Asia'])
  const after = { ...context, today: dayAfter(expiresOn, 1) }
  expect(await linkNames(after, entries)).toEqual({})
})

test('titles are those of the language of the page', async () => {
  const { context } = await aPublishedSurvey()
  must(await issueCodes(context, { slug: 'a-survey', batch: 'Africa', count: 25 }))
  const entries = await listLogPage(context.register, { page: 1, each: 50 })

  const found = await logTitles(context, entries, 'en')

  expect(Object.keys(found)).toEqual(['a-survey'])
  expect(found['a-survey']).not.toBe('a-survey')
})
