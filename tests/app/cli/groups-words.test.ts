import { expect, test } from 'vitest'

import { groupsSentence } from '#app/cli/groups-words'
import { makingSentence } from '#app/cli/key-holder/making-words'
import type { GroupsProblem } from '#surveys/findings/groups/groups-problem'
import findings from '#locales/en/findings.json'

const codes = Object.keys(findings.groups) as GroupsProblem['code'][]
const chosen = ['africa', 'europe']

test.each(codes)('“%s” is said in a whole sentence', (code) => {
  const problem: GroupsProblem = { code, at: 'area', chosen, least: 10 }
  const sentence = groupsSentence(problem)

  expect(sentence).toMatch(/^[A-Za-z“].+\.$/)
  expect(sentence).not.toMatch(/[{}]|undefined/)
  expect(makingSentence(problem)).toBe(`${sentence} Nothing was written.`)
})

test('nothing that stands in a file steers the terminal', () => {
  const sentence = groupsSentence({
    code: 'no-such-row',
    at: 'a\u001B[2J',
    chosen: ['b\u001B[31m'],
  })

  expect(sentence).not.toContain('\u001B')
})
