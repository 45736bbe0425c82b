import fc from 'fast-check'
import { expect, test } from 'vitest'

import { countriesByRegion, regions } from '#surveys/countries/regions'
import { thresholdsOf } from '#surveys/definition/thresholds'
import { mergeRows } from '#surveys/findings/merge-rows'
import { country, page, region, single } from '#surveys/kit/kit'

import { aSurvey } from '../../a-survey'
import { countedRows, membersOf, shown } from '../counted-rows'
import { groupsBySeed } from './arbitrary-groups'

const home = country('home', 'Country?', { optional: true })
const area = region('area', 'Region?', { from: home })
const texts = { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' }
const kind = single('kind', 'Kind?', texts, {
  optional: true,
  groups: { ac: { text: 'A or C', options: ['a', 'c'] } },
})
const must = single('must', 'Must?', texts)
const survey = aSurvey([page('one', 'One', [home, area, kind, must])], {
  breakdowns: [area, home, kind, must],
})
const least = thresholdsOf(survey)
const known = regions.flatMap((code) => countriesByRegion[code].slice(0, 4))

const size = fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 60 }))
const sizesOf = (codes: readonly string[]) =>
  fc.record(Object.fromEntries(codes.map((code) => [code, size])))
const counted = fc
  .record({
    home: sizesOf([...known, 'noAnswer']),
    kind: sizesOf([...Object.keys(texts), 'noAnswer']),
    must: sizesOf(Object.keys(texts)),
  })
  .map((sizes) => countedRows(survey, sizes))
  .filter(({ n }) => n >= least.compare)
const adjusted = fc
  .tuple(counted, fc.nat())
  .map(([counts, seed]) => ({ counts, chosen: groupsBySeed(survey, counts, seed) }))

test('whatever is joined, every row meets its base and everybody stands in one', () => {
  fc.assert(
    fc.property(adjusted, ({ counts, chosen }) => {
      for (const { place, within, rows } of mergeRows(survey, counts, chosen).breakdowns) {
        const base = within === undefined ? least.group : least.country
        const of = rows.flatMap((row) => row.of)
        const parents = new Set(rows.map(({ parent }) => parent))
        const raw = counts.breakdowns[place]
        const expected = (raw?.rows ?? []).flatMap(({ parent }, n) =>
          parents.has(parent) && raw?.sizes[n] ? [n] : [],
        )

        expect(Math.min(...rows.map((row) => row.size))).toBeGreaterThanOrEqual(base)
        expect(new Set(of).size).toBe(of.length)
        expect(expected.filter((n) => !of.includes(n))).toEqual([])
        for (const parent of parents) {
          expect(rows.filter((row) => row.parent === parent).length).toBeGreaterThan(1)
        }
      }
    }),
  )
})

test('a joined row holds exactly what was chosen, or all of that went to the rest', () => {
  fc.assert(
    fc.property(adjusted, ({ counts, chosen }) => {
      for (const { name, rows } of mergeRows(survey, counts, chosen).breakdowns) {
        for (const members of chosen[name]?.groups ?? []) {
          const own = rows.filter((row) => members.some((code) => isIn(row, code)))
          const isWhole = members.every((code) => own[0] && isIn(own[0], code))

          expect([own.length, isWhole]).toEqual([1, true])
          if (own[0]?.code !== 'otherOrNotStated') expect(own[0]?.members).toEqual(members)
        }
      }
    }),
  )
})

test('what is sent to all others is nowhere by itself', () => {
  fc.assert(
    fc.property(adjusted, ({ counts, chosen }) => {
      for (const { name, rows } of mergeRows(survey, counts, chosen).breakdowns) {
        const codes = rows.map(({ code }) => code)
        expect(codes.filter((code) => chosen[name]?.rest.includes(code))).toEqual([])
      }
    }),
  )
})

test('with nothing chosen the plan is as it was', () => {
  fc.assert(
    fc.property(counted, (counts) => {
      expect(mergeRows(survey, counts, {})).toEqual(mergeRows(survey, counts))
    }),
  )
})

test('another partner is joined to a small region, and the one of the plan stands alone again', () => {
  const small = { latin_america: 6, north_america_caribbean: 12 }
  const sizes = { area: { africa: 40, asia_pacific: 20, europe: 30, ...small } }
  const asked = region('area', 'Region?')
  const plain = aSurvey([page('one', 'One', [asked])], { breakdowns: [asked] })
  const counts = countedRows(plain, sizes)

  const [planned] = mergeRows(plain, counts).breakdowns
  const chosen = { area: { groups: [['europe', 'latin_america']], rest: [] } }
  const [own] = mergeRows(plain, counts, chosen).breakdowns

  const others = { africa: 40, asia_pacific: 20 }
  expect(shown(planned)).toEqual({ ...others, europe: 30, otherOrNotStated: 18 })
  const joined = { 'europe-latin_america': 36, north_america_caribbean: 12 }
  expect(shown(own)).toEqual({ ...others, ...joined })
})

test('regions that are joined show no countries', () => {
  const sizes = { home: { KE: 30, UG: 30, FR: 30, DE: 30, TH: 30, VN: 30, noAnswer: 30 } }
  const counts = countedRows(survey, sizes)
  const chosen = { area: { groups: [['africa', 'europe']], rest: [] } }

  const plan = mergeRows(survey, counts, chosen)

  const countries = plan.breakdowns.find(({ name }) => name === 'home')
  expect(countries?.rows.map(({ code }) => code)).toEqual(['TH', 'VN'])
})

test('a group that loses a part to another is not shown, and one that is chosen whole has its name', () => {
  const plain = aSurvey([page('one', 'One', [kind])], { breakdowns: [kind] })
  const counts = countedRows(plain, { kind: { a: 4, b: 20, c: 30, d: 30, e: 30, noAnswer: 20 } })
  const kinds = (rows: { groups: string[][]; rest: string[] }) =>
    mergeRows(plain, counts, { kind: rows }).breakdowns[0]

  expect(membersOf(kinds({ groups: [['a', 'c']], rest: [] }), 'ac')).toEqual(['a', 'c'])
  expect(membersOf(kinds({ groups: [['a', 'b']], rest: [] }), 'a-b')).toEqual(['a', 'b'])
  expect(Object.keys(shown(kinds({ groups: [['a', 'b']], rest: [] })) ?? {})).not.toContain('ac')
})

function isIn({ code, members }: { code: string; members?: string[] }, wanted: string): boolean {
  return (members ?? [code]).includes(wanted)
}
