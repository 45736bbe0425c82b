import { beforeAll, expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import { languages, type Language } from '#surveys/definition/survey'
import type { Report } from '#surveys/reports/report'

import { demoRelease } from './demo-release'
import { questionIn, reportOf, tableIn, textsIn, type Released } from './released'

let health: Released
let members: Released
beforeAll(async () => {
  health = await demoRelease('access-to-health-2026')
  members = await demoRelease('member-survey-2025')
}, 720_000)

const questionsOf = ({ chapters }: Report) => chapters.flatMap(({ questions }) => questions)

test.each(languages)('what is said to be missing is, and what is there is not (%s)', (lang) => {
  const words = reportWords(lang)
  const alone = [words.say('about.overall-only'), words.say('about.share-one-row')]
  const region = words.say('about.missing.overall-only', { way: words.say('way.region') })
  for (const own of [health, members]) {
    const asked = questionsOf(reportOf(own, lang))
    const wrong = asked.filter(
      ({ views, about }) => views.length > 1 && about.some((text) => alone.includes(text)),
    )
    const shown = asked.filter(({ about }) => about.some((text) => text.startsWith(region)))

    expect(wrong.map(({ id }) => id)).toEqual([])
    for (const { views } of shown)
      expect(views.map(({ breakdown }) => breakdown)).not.toContain('region')
  }
})

test('a breakdown that is missing beside others is named', () => {
  const { about, views } = questionIn(reportOf(members), 'staff_share')

  expect(views.map(({ breakdown }) => breakdown)).toEqual([null, 'sw_led'])
  expect(about).toContain('Not shown by region: in some of these groups too few were asked.')
})

test('a question that nobody was asked is known as such', () => {
  const derived = questionsOf(reportOf(health)).filter(({ isDerived }) => isDerived)

  expect(derived.map(({ id }) => id)).toEqual(['region'])
})

test('“–” beside “0–4”, and beside a region in a table of countries, has its reason', () => {
  const report = reportOf(health)
  const reading = report.reading.join(' ')
  const dashes = tableIn(report, 'country').rows.filter(({ cells }) => cells[1]?.text === '–')

  expect(dashes.map(({ depth }) => depth)).toContain(0)
  expect(reading).toContain('where the number is “0–4”, or where the share stands in another table')
})

test('whoever preferred not to say is named where “Not stated” is told', () => {
  const notes = reportOf(health).rowNotes.flatMap((each) => each.notes)

  const told = notes.filter((note) => note.startsWith('“Not stated”'))

  expect(new Set(told)).toEqual(
    new Set([
      '“Not stated” stands for everybody who gave no answer to this or preferred not to say.',
    ]),
  )
})

test.each(languages)(
  'findings of one country say so wherever others could think otherwise (%s)',
  (lang) => {
    const words = reportWords(lang)
    const full = reportOf(health, lang)
    const cut = reportOf(health, lang, { kind: 'country', code: 'KE' })
    const kenya = words.country('KE')

    expect(full.headings.messages).toBe(words.say('heading.messages'))
    expect(cut.headings.messages).toBe(words.say('heading.ofAll'))
    expect(cut.citation).toContain(words.say('citation.cut', { label: kenya }))
    expect(full.citation).not.toContain(kenya)
    expect(cut.rowNotes).toEqual([])
    expect(full.rowNotes.length).toBeGreaterThan(0)
    expect(cut.method).toContain(cut.cut?.sizes)
  },
)

test('a cut says how many stand in the place, in its region and altogether', () => {
  const { cut } = reportOf(health, 'en', { kind: 'country', code: 'KE' })

  expect(cut?.sizes).toMatch(
    /^How many answered: Kenya \(about \d+ people\) and Africa \(about \d+ people\); in all about \d+ people\.$/,
  )
})

test('the language of words that are only there in another one is known', () => {
  const outcome = { en: 'We met.' }

  expect(reportOf({ ...health, outcome }, 'zh').spoken).toEqual({ messages: 'zh', outcome: 'en' })
  expect(reportOf({ ...health, outcome: { fr: 'Réunion.' } }, 'zh')).toMatchObject({
    ...{ spoken: { outcome: 'fr' }, outcome: ['Réunion.'] },
  })
})

test('a table with rows of few says how far rounding may move their shares', () => {
  const report = reportOf(health)
  const notesOf = (id: string) => tableIn(report, id).notes.join(' ')

  expect(notesOf('age~region')).toMatch(/In rows of fewer than 100, .* up to \d+ points\./)
  expect(notesOf('age')).not.toContain('fewer than 100')
  expect(report.reading.join(' ')).toContain('of about 25 people, rounding alone')
})

test.each(['ru', 'fr'] as Language[])('no date in %s spoils the sentence that it ends', (lang) => {
  const texts = textsIn(reportOf(health, lang))

  expect(
    texts.filter((text) => /г\.\.|(?<!\d)1 (mars|avril|mai|janvier|février)/.test(text)),
  ).toEqual([])
})
