import { expect, test } from 'vitest'

import { readTargets, standingTargets } from '#surveys/monitoring/targets'

test('targets are numbers of what is counted, and percentages of answers', () => {
  const read = readTargets({ members: 350, 'members.africa': 120, 'law_changes.reform': 25 })

  expect(read).toEqual({
    ok: true,
    value: new Map([
      ['members', 350],
      ['members.africa', 120],
      ['law_changes.reform', 25],
    ]),
  })
})

test.each([
  [[], { code: 'targets-shape' }],
  [null, { code: 'targets-shape' }],
  [{ money: 1 }, { code: 'no-such-target', name: 'money' }],
  [{ law_changes: 1 }, { code: 'no-such-target', name: 'law_changes' }],
  [{ members: -1 }, { code: 'wrong-target', name: 'members', most: null }],
  [{ members: 1.5 }, { code: 'wrong-target', name: 'members' }],
  [{ members: '9' }, { code: 'wrong-target', name: 'members' }],
  [{ 'law_changes.reform': 101 }, { code: 'wrong-target', most: 100 }],
  [JSON.parse('{"__proto__": 1}'), { code: 'no-such-target', name: '__proto__' }],
])('%j is refused', (given: unknown, problem) => {
  expect(readTargets(given)).toMatchObject({ ok: false, problems: [problem] })
})

test('targets may stand with an indicator', () => {
  const source = { of: 'members', count: 'members', byRegion: true } as const
  const all = [{ code: 'members', source, baseline: 2024, targets: { all: 350, africa: 120 } }]

  expect(standingTargets(all)).toEqual(
    new Map([
      ['members', 350],
      ['members.africa', 120],
    ]),
  )
})

test('every target that stands with an indicator would be taken from a file too', () => {
  expect(readTargets(Object.fromEntries(standingTargets()))).toMatchObject({ ok: true })
})
