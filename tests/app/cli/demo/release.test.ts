import { expect, test } from 'vitest'

import { makeDemoRelease } from '../../../support/demo-release'

test('the release of an invented survey is the same bytes in whatever order answers are opened', async () => {
  const slug = 'member-survey-2025'
  const [one, other] = [await makeDemoRelease(slug), await makeDemoRelease(slug, true)]

  expect(one).toBe(other)
  expect((JSON.parse(one) as { tables: unknown[] }).tables.length).toBeGreaterThan(300)
}, 360_000)
