import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countriesByRegion, regions } from '#surveys/countries/regions'
import { thresholdsOf } from '#surveys/definition/thresholds'
import { isSilent } from '#surveys/findings/merged-codes'
import { mergeRows, type MergedBreakdown, type MergedRow } from '#surveys/findings/merge-rows'
import type { RawBreakdown } from '#surveys/findings/raw-counts'
import { country, page, region, single } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { countedRows } from './counted-rows'

const home = country('home', 'Country?', { optional: true, preferNot: true })
const area = region('area', 'Region?', { from: home })
const texts = { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' }
const plain = single('plain', 'Plain?', texts, { optional: true })
const grouped = single('grouped', 'Grouped?', texts, {
  preferNot: true,
  groups: {
    ac: { text: 'A or C', options: ['a', 'c'] },
    de: { text: 'D, E', options: ['d', 'e'] },
  },
})
const survey = aSurvey([page('one', 'One', [home, area, plain, grouped])], {
  breakdowns: [area, home, plain, grouped],
})
const least = thresholdsOf(survey)
const [place, answer] = [country('home', 'Country?'), single('plain', 'Plain?', texts)]
const everybody = aSurvey([page('one', 'One', [place, answer])], {
  breakdowns: [place, answer],
})
const known = regions.flatMap((code) => countriesByRegion[code].slice(0, 4))

const size = fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 60 }))
const sizesOf = (codes: readonly string[]) =>
  fc.record(Object.fromEntries(codes.map((code) => [code, size])))
const options = Object.keys(texts)
const counted = fc
  .record({
    home: sizesOf([...known, 'prefer_not', 'noAnswer']),
    plain: sizesOf([...options, 'noAnswer', 'notAsked']),
    grouped: sizesOf([...options, 'prefer_not', 'noAnswer']),
  })
  .map((sizes) => countedRows(survey, sizes))
  .filter(({ n }) => n >= least.compare)

const stated = fc
  .record({ home: sizesOf(known), plain: sizesOf(options) })
  .map((sizes) => countedRows(everybody, sizes))
  .filter(({ n }) => n >= least.compare)

test('every row that is shown meets its base', () => {
  each(counted, (merged) => {
    const base = merged.within === undefined ? least.group : least.country
    for (const row of merged.rows) expect(row.size).toBeGreaterThanOrEqual(base)
  })
})

test('everybody stands in exactly one row, of countries in each region that shows some', () => {
  each(counted, (merged, raw) => {
    const parents = new Set(merged.rows.map(({ parent }) => parent))
    const places = merged.rows.flatMap(({ of }) => of)
    const expected = raw.rows.flatMap(({ parent }, n) =>
      parents.has(parent) && raw.sizes[n] ? [n] : [],
    )

    expect(new Set(places).size).toBe(places.length)
    expect(expected.filter((place) => !places.includes(place))).toEqual([])
    for (const row of merged.rows) expect(row.size).toBe(sum(row.of.map((n) => raw.sizes[n] ?? 0)))
  })
})

test('a breakdown and a region with countries have two rows or more, each with its own code', () => {
  each(counted, ({ rows }) => {
    const parents = new Set(rows.map(({ parent }) => parent))
    for (const parent of parents) {
      expect(rows.filter((row) => row.parent === parent).length).toBeGreaterThan(1)
    }
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  })
})

test('other regions are at least two, and so are other countries', () => {
  each(counted, (merged, raw) => {
    if (merged.name !== 'area' && merged.name !== 'home') return
    for (const row of merged.rows.filter(isRest)) {
      const units = unitsOf(row, merged, raw).length
      const isSilence = merged.name === 'area' && units === 0 && row.size >= least.group
      expect(isSilence || units > 1).toBe(true)
    }
  })
})

test('where anybody may state nothing there is a row for it, however many did', () => {
  each(counted, (merged) => {
    if (merged.within !== undefined) return
    expect(merged.rows.filter(isRest).length).toBe(1)
  })
})

test('where everybody has to answer, the row for the rest is there because of categories alone', () => {
  each(
    stated,
    ({ rows, within }, raw) => {
      if (within !== undefined) return
      const isUnder = raw.rows.some(
        ({ code }, n) => !isSilent(code) && (raw.sizes[n] ?? 0) < least.group,
      )
      expect(rows.some(isRest)).toBe(isUnder)
    },
    everybody,
  )
})

test('what is joined missed the base before, and meets it then', () => {
  fc.assert(
    fc.property(counted, (counts) => {
      const { joins } = mergeRows(survey, counts)
      for (const { place, short, joined } of joins) {
        const sizeIn = (of: number[]) => sum(of.map((n) => counts.breakdowns[place]?.sizes[n] ?? 0))
        expect(sizeIn(short)).toBeLessThan(least.group)
        expect(sizeIn(joined)).toBeGreaterThanOrEqual(least.group)
      }
    }),
  )
})

test('nothing is merged but what is under its base, a partner that is needed, or of a group', () => {
  each(counted, (merged, raw) => {
    const base = merged.within === undefined ? least.group : least.country
    for (const row of merged.rows.filter(isRest)) {
      const siblings = merged.rows.filter((each) => each !== row && each.parent === row.parent)
      const units = unitsOf(row, merged, raw)
      const partners = units.filter((unit) => unit >= base)
      if (partners.length === 0) continue
      const largest = Math.max(...partners)
      const tooFew = merged.name !== 'plain' && merged.name !== 'grouped' && units.length - 1 < 2
      expect(tooFew || row.size - largest < base).toBe(true)
      for (const sibling of siblings) expect(sibling.size).toBeGreaterThanOrEqual(largest)
    }
  })
})

test('a group of an author holds all its options, one of them under the base', () => {
  each(counted, (merged, raw) => {
    for (const row of merged.rows.filter(({ code }) => code === 'ac' || code === 'de')) {
      expect(row.members?.join('')).toBe(row.code)
      expect(Math.min(...row.of.map((n) => raw.sizes[n] ?? 0))).toBeLessThan(least.group)
    }
  })
})

test('decisions hold thresholds and no counts, and name no country', () => {
  const allowed = new Set(Object.values(least))
  fc.assert(
    fc.property(counted, (counts) => {
      const { decisions } = mergeRows(survey, counts)
      const values = decisions.flatMap((decision): unknown[] => Object.values(decision))
      const numbers = values.filter((value) => typeof value === 'number')

      expect(numbers.filter((number) => !allowed.has(number))).toEqual([])
      expect(values.filter((value) => (known as unknown[]).includes(value))).toEqual([])
    }),
  )
})

function isRest({ code }: MergedRow): boolean {
  return code.startsWith('other')
}

/** The sizes of what was merged: countries that were named, regions, and options or their groups. */
function unitsOf(row: MergedRow, { name, within }: MergedBreakdown, raw: RawBreakdown): number[] {
  const sizes = new Map<string, number>()
  for (const place of row.of) {
    const { code } = raw.rows[place] ?? { code: '' }
    const size = raw.sizes[place] ?? 0
    if (isSilent(code) || (within !== undefined && size === 0)) continue
    const unit = name === 'grouped' ? (groupOf[code] ?? code) : code
    sizes.set(unit, (sizes.get(unit) ?? 0) + size)
  }
  return [...sizes.values()]
}

const groupOf: Record<string, string> = { a: 'ac', c: 'ac', d: 'de', e: 'de' }

function each(
  arbitrary: typeof counted,
  expectOf: (merged: MergedBreakdown, raw: RawBreakdown) => void,
  of = survey,
): void {
  fc.assert(
    fc.property(arbitrary, (counts) => {
      for (const merged of mergeRows(of, counts).breakdowns) {
        const raw = counts.breakdowns[merged.place]
        if (!raw) throw new Error(`${merged.name} was not counted.`)
        expectOf(merged, raw)
      }
    }),
  )
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
