import { beforeAll, expect, test } from 'vitest'

import { languages, type Language } from '#surveys/definition/survey'
import { regions } from '#surveys/countries/regions'
import type { Mode } from '#surveys/findings/opened'
import type { Release } from '#surveys/findings/release'

import { hardRelease, type HardRelease } from '../../support/hard-report'
import { reportOf } from './released'

let made: HardRelease
beforeAll(async () => {
  made = await hardRelease()
}, 720_000)

function methodWith(method: Partial<Release['method']>, lang: Language = 'en'): string[] {
  const { release, versions } = made
  const told = { ...release, method: { ...release.method, ...method } }
  return reportOf({ release: told, versions }, lang).method
}

const came = (web: number, paper: number, files: number) => {
  const modes: [Mode, number][] = [
    ['web', web],
    ['paper', paper],
    ['import', files],
  ]
  return { modes: modes.map(([mode, n]) => ({ mode, n })) }
}

test.each([
  [came(160, 0, 0), 'The answers came in online.'],
  [came(0, 160, 0), 'The answers came in on paper.'],
  [came(0, 0, 160), 'The answers were taken over from files.'],
  [came(100, 60, 0), 'Answers came in online (about 100) and on paper (about 60).'],
])('ways in which hardly any answer came are not spoken of', (modes, said) => {
  const method = methodWith(modes)

  expect(method).toContain(said)
  expect(method.join(' ')).not.toContain('0–4')
})

const talks = (people?: number): Partial<Release['method']> => ({
  modes: [
    { mode: 'web', n: 0 },
    { mode: 'interview', n: 20 },
    { mode: 'discussion', n: 40, ...(people !== undefined && { people }) },
  ],
})
const onlyTalks = { modes: [{ mode: 'discussion' as const, n: 40, people: 325 }] }

test.each([
  [
    'en',
    'Answers came in from interviews (about 20) and from group discussions (about 40, with about 325 people).',
  ],
  [
    'fr',
    'lors d’entretiens (environ 20) et lors de discussions de groupe (environ 40, avec environ 325 personnes)',
  ],
  ['es', 'en entrevistas (unas 20) y en discusiones de grupo (unas 40, con unas 325 personas)'],
  ['ru', 'в интервью (около 20) и в групповых обсуждениях (около 40, в них около 325 человек)'],
  ['zh', '访谈（约20份）和小组讨论（约40份，约325人参加）'],
] as const)('interviews and discussions are told with the people in %s', (lang, said) => {
  expect(methodWith(talks(325), lang).join(' ')).toContain(said)
})

test('where people are not published they are not spoken of', () => {
  expect(methodWith(talks()).join(' ')).toContain('and from group discussions (about 40).')
  expect(methodWith(onlyTalks)).toContain(
    'The answers came from group discussions with about 325 people.',
  )
})

test('“all five regions” is said only where all five are published', () => {
  const all = 'Answers came from all five regions of the network.'

  expect(regions).toHaveLength(5)
  expect(methodWith({ regions: [...regions] })).toContain(all)
  expect(methodWith({ regions: [...regions.slice(0, 4), 'otherOrNotStated'] })).not.toContain(all)
  expect(methodWith({ regions: [] })).toContain('The findings are not broken down by region.')
})

test.each([
  ['en', 'Answers came from about 160 people between 1 March 2026 and 2 May 2026.'],
  ['fr', 'Entre le 1er mars 2026 et le 2 mai 2026, environ 160 personnes ont répondu.'],
  ['es', 'Entre el 1 de marzo de 2026 y el 2 de mayo de 2026 respondieron unas 160 personas.'],
  ['ru', 'С 1 марта 2026 года по 2 мая 2026 года ответили около 160 человек.'],
  ['zh', '回答来自约160人，时间从2026年3月1日到2026年5月2日。'],
] as const)('the first sentence in %s reads as people speak', (lang, said) => {
  expect(methodWith({ opened: '2026-03-01', closed: '2026-05-02' }, lang)[0]).toBe(said)
})

test.each(languages)('organisations are never called people in %s', (lang) => {
  const { release, versions } = made
  const of = versions.map(({ survey, ...rest }) => {
    return { ...rest, survey: { ...survey, unit: 'organisation' as const } }
  })
  const { method, reading } = reportOf({ release, versions: of }, lang)

  expect([...method.slice(0, 2), ...method.slice(3), ...reading].join(' ')).not.toMatch(
    /\bpeople\b|personnes|personas|человек|约160人/,
  )
})

test('a chapter that asks where people are is not called “About you”', () => {
  const titles = reportOf(made).chapters.map(({ title }) => title)

  expect(titles[0]).toBe('Who answered')
  expect(titles.at(-1)).toBe('More')
})
