import { expect, test } from 'vitest'

import { figures, member, noFacts } from './some-facts'

const members = [
  member('KE', 'africa', '2011-05', true),
  member('UG', 'africa', '2025'),
  member('KE', 'africa', '2026-02-03'),
  member('PE', 'latin_america', '2024-12-31', true),
]
const facts = { ...noFacts, members }

test('members of the year that is running are counted exactly, in all and by region', () => {
  const now = (row?: string) => figures(facts, 'members', row).get(2026)

  expect(now()).toMatchObject({ n: 4, margin: 0, isLeast: false, notes: [] })
  expect(now('africa')).toMatchObject({ n: 3, isLeast: false })
  expect(now('europe')).toMatchObject({ isKnown: true, n: 0, isLeast: false })
})

test('of an earlier year only those are known who are still members, as a lower limit', () => {
  const all = figures(facts, 'members')

  expect(all.get(2025)).toMatchObject({ n: 3, isLeast: true, notes: ['left-since'] })
  expect(all.get(2024)).toMatchObject({ n: 2, isLeast: true })
  expect(figures(facts, 'members', 'europe').get(2024)).toEqual({
    ...{ year: 2024, isKnown: false, reason: 'none-left' },
  })
})

test('new members are those who joined in the year', () => {
  const all = figures(facts, 'new_members')

  expect(all.get(2026)).toMatchObject({ n: 1, isLeast: false })
  expect(all.get(2025)).toMatchObject({ n: 1, isLeast: true, notes: ['left-since'] })
  expect(figures(facts, 'new_members', 'europe').get(2026)).toMatchObject({ n: 0, isLeast: false })
  expect(figures(facts, 'new_members', 'europe').get(2025)).toMatchObject({ reason: 'none-joined' })
})

test('a member without a year of joining makes new members a lower limit, and none not known', () => {
  const undated = { ...facts, members: [...members, member('FR', 'europe', '')] }

  expect(figures(undated, 'new_members').get(2026)).toMatchObject({
    ...{ n: 1, isLeast: true, notes: ['undated'] },
  })
  expect(figures(undated, 'new_members', 'europe').get(2026)).toMatchObject({
    ...{ isKnown: false, reason: 'no-joining-dates' },
  })
  expect(figures(undated, 'members').get(2026)).toMatchObject({ n: 5, isLeast: false })
})

test('who belongs to a regional network is known of today only', () => {
  const all = figures(facts, 'members_in_regional_networks')

  expect(all.get(2026)).toMatchObject({ n: 2, isLeast: false })
  expect(all.get(2025)).toMatchObject({ isKnown: false, reason: 'only-today' })
})

test('a register in which nobody has a regional network does not say that nobody is in one', () => {
  const blank = { ...facts, members: [member('KE', 'africa', '2020')] }

  expect(figures(blank, 'members_in_regional_networks').get(2026)).toMatchObject({
    ...{ isKnown: false, reason: 'no-networks' },
  })
})

test('countries with members are counted once each', () => {
  expect(figures(facts, 'member_countries').get(2026)).toMatchObject({ n: 3 })
})

test('of an empty register nothing is known, and nothing is 0', () => {
  for (const code of ['members', 'new_members', 'member_countries']) {
    const values = [...figures(noFacts, code).values()]
    expect(values.map((value) => !value.isKnown && value.reason)).toEqual(
      values.map(() => 'no-register'),
    )
  }
})
