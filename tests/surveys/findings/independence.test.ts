import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { reachedFrom, sourcesIn } from '../../support/sources'

const files = ['app', 'db', 'surveys'].flatMap(sourcesIn)

test('whoever audits and reads releases shares nothing with whoever rounds them', () => {
  const auditing = files.filter((file) => /^surveys\/findings\/(attack|release-rules)\//.test(file))
  const independent = [...auditing, ...auditors.map((name) => `surveys/findings/${name}.ts`)]
  const wrong = [...reachedFrom(independent)].filter((target) => rounding.test(target))

  expect(auditing.length).toBeGreaterThan(10)
  expect(independent.filter((file) => !existsSync(file))).toEqual([])
  expect(wrong).toEqual([])
})

const auditors = [
  ...['audit', 'certify', 'outsider', 'guard', 'interval', 'facts'],
  ...['audit-releases', 'read-release', 'later-release', 'changed-blocks', 'summary'],
]
const rounding =
  /^surveys\/findings\/(rounding\/|round$|protect|merge|merged|join-rows|rest-row|group-options|later-decisions|count$|dataset-)/

test('the search for rounding code would find it', () => {
  const reached = reachedFrom(['surveys/findings/protect.ts'])

  expect([...reached].some((target) => rounding.test(target))).toBe(true)
})

test('only protecting and reading make safe tables', () => {
  const making = files.filter((file) => makesSafe.test(readFileSync(file, 'utf8')))

  expect(making.sort()).toEqual(['surveys/findings/protect.ts', 'surveys/findings/read-release.ts'])
})

const makesSafe =
  /\bas (unknown as )?(readonly )?(SafeTable|Published|Release)\b|<(SafeTable|Published|Release)>[({[]/
