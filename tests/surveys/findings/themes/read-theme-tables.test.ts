import { expect, test } from 'vitest'

import { canonical } from '#surveys/canonical'
import type { PublishedTable, ReleaseFile } from '#surveys/findings/release'

import { cellIn, tableIn, the } from '../change-release'
import { changed, problemsIn, releaseWith, themes, whole } from './released-themes'

const police = 'story.theme.police'
const label = (key: string, lang = 'en') => `wording.${lang}.texts.${key}`
const textsIn = ({ wording }: ReleaseFile, lang: string) => the(wording[lang]).texts

/** The release with one more theme table, made from that of another. */
function withTable(change: Partial<PublishedTable>, from = police): string {
  return changed((release) => {
    const at = release.tables.findIndex(({ id }) => id === from)
    release.tables.splice(at + 1, 0, { ...tableIn(release, from), ...change })
  })
}

test('a release with themes is read, and holds their labels in every language', () => {
  const { wording } = releaseWith(themes)

  expect(problemsIn(whole)).toEqual([])
  expect(wording.en?.texts[police]).toBe('About police')
  expect(wording.fr?.texts['word.theme.sun']).toBe('Sur sun')
})

test('without themes there is no label, and the bytes are those of a release that knows of none', () => {
  const without = canonical(releaseWith([]))

  expect(without).not.toContain('theme')
  expect(problemsIn(without)).toEqual([])
})

const move = (id: string, up: string, down: string) => (release: ReleaseFile) => {
  const table = tableIn(release, id)
  cellIn(table, up).n += 5
  cellIn(table, down).n -= 5
}

test.each<[string, string, (release: ReleaseFile) => unknown]>([
  ['an exact number of texts', `not-rounded tables.${police}.yes`, (r) => (cellIn(tableIn(r, police), 'yes').n += 1)],
  ['a theme that does not add up', `not-additive tables.${police}`, (r) => (cellIn(tableIn(r, police), 'yes').n += 5)],
  ['another base than that of the question', `wrong-base tables.${police}`, (r) => {
    const table = tableIn(r, police)
    table.base = the(table.base) + 5
    cellIn(table, 'yes').n += 5
  }],
  ['another number of silent people', `shared-cell-differs tables.${police}`, move(police, 'noAnswer', 'no')],
  ['others who would rather not say', 'shared-cell-differs tables.word.theme.sun', move('word.theme.sun', 'prefer_not', 'noAnswer')],
  ['a percentage that does not follow', `wrong-percentage tables.${police}`, (r) => (cellIn(tableIn(r, police), 'yes').pct = 99)],
  ['a theme without its question', `part-missing tables.${police}`, (r) => (r.tables = r.tables.filter(({ id }) => id !== 'story'))],
  ['a theme by rows', `wrong-table tables.${police} by area`, (r) => {
    const table = tableIn(r, police)
    const rows = the(r.rows.area).map(({ code, base }) => ({ code, base, options: [] }))
    r.tables.push({ ...table, breakdown: 'area', rows })
  }],
  ['a theme with its base only', `wrong-table tables.${police}`, (r) => {
    const table = tableIn(r, police)
    delete table.options
    table.note = 'base-only'
  }],
  ['cells in another order', `wrong-cells tables.${police}`, (r) => void tableIn(r, police).options?.reverse()],
  ['cells of a choice', `wrong-cells tables.word.theme.sun`, (r) => void tableIn(r, 'word.theme.sun').options?.splice(2, 1)],
  ['another kind', `unknown-table tables.${police}`, (r) => (tableIn(r, police).kind = 'multiple')],
  ['themes in another order', 'wrong-order tables', (r) => void r.tables.reverse()],
  ['a theme twice', `table-twice tables.${police}`, (r) => void r.tables.push(tableIn(r, police))],
  ['no label', `theme-label-missing wording.fr`, (r) => Reflect.deleteProperty(textsIn(r, 'fr'), police)],
  ['a label of no theme', 'wrong-wording wording', (r) => (textsIn(r, 'en')['story.theme.wind'] = 'Wind')],
  ['a label in the place of a question', 'wrong-wording wording', (r) => (textsIn(r, 'en')['story.text'] = 'Police?')],
  ['a label with markup', `markup ${label(police)}`, (r) => (textsIn(r, 'en')[police] = 'The <b>law')],
  ['an empty label', `unclean-text ${label(police)}`, (r) => (textsIn(r, 'en')[police] = '')],
  ['a label that turns letters round', `unclean-text ${label(police)}`, (r) => (textsIn(r, 'en')[police] = 'a\u202Eb')],
  ['a label that names a city', `telling-words ${label(police)}`, (r) => (textsIn(r, 'en')[police] = 'Raids in Nairobi')],
  ['two themes of one name', `theme-twice ${label('story.theme.rain', 'fr')}`, (r) => (textsIn(r, 'fr')['story.theme.rain'] = 'SUR POLICE')],
])('%s is refused', (_name, problem, change) => {
  expect(problemsIn(changed(change))).toContain(problem)
}) // prettier-ignore

test.each<[string, string, Partial<PublishedTable>]>([
  ['a theme of a question of choices', 'needs.theme.a', { id: 'needs.theme.a', question: 'needs', part: 'theme.a' }],
  ['a theme of no question', 'dream.theme.a', { id: 'dream.theme.a', question: 'dream', part: 'theme.a' }],
  ['a theme whose code is no id', 'story.theme.A b', { id: 'story.theme.A b', part: 'theme.A b' }],
  ['a part that is no theme', 'story.police', { id: 'story.police', part: 'police' }],
  ['a theme under another name', 'story.theme.a', { id: 'story.theme.a' }],
])('%s is no table of the survey', (_name, id, table) => {
  expect(problemsIn(withTable(table))).toContain(`unknown-table tables.${id}`)
}) // prettier-ignore

test('more than forty themes of a question are refused', () => {
  const many = changed((release) => {
    const table = tableIn(release, police)
    const codes = Array.from({ length: 40 }, (_, n) => `t${n}`)
    release.tables.push(
      ...codes.map((code) => ({ ...table, id: `story.theme.${code}`, part: `theme.${code}` })),
    )
  })

  expect(problemsIn(many)).toContain('too-many-themes tables.story')
})

test('labels of a release that was accepted once are not judged again', () => {
  const bytes = changed((release) => (textsIn(release, 'en')[police] = 'Raids in Nairobi'))

  expect(problemsIn(bytes, true)).toEqual([])
})
