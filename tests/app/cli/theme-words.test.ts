import { expect, test } from 'vitest'

import { makingSentence, warningSentence } from '#app/cli/key-holder/making-words'
import { themeSentence } from '#app/cli/theme-words'
import type { ThemeProblem } from '#surveys/findings/themes/theme-problem'
import findings from '#locales/en/findings.json'

const codes = Object.keys(findings.themes) as ThemeProblem['code'][]
const facts = { found: 'Kenya', most: 40, read: 3, came: 4 }

test.each(codes)('“%s” is said in a whole sentence', (code) => {
  const problem: ThemeProblem = { code, level: 'refused', at: 'story.rain', facts }
  const sentence = themeSentence(problem)

  expect(sentence).toMatch(/^[A-Z“].+\.$/)
  expect(sentence).not.toMatch(/[{}]|undefined/)
  expect([makingSentence(problem), warningSentence(problem)]).toEqual([sentence, sentence])
})

test('nothing that stands in a file steers the terminal', () => {
  const found = 'Ken\u001B[31mya'
  const at = 'story.\u001B[2J'
  const sentence = themeSentence({ code: 'label-tells', level: 'refused', at, facts: { found } })

  expect(sentence).not.toContain('\u001B')
})

test('a theme that tells too much may be joined or left out, which no other option can do', () => {
  const telling = { code: 'telling', breakdown: null, row: null, cell: 'yes', breach: 'small' } as const

  expect(makingSentence({ ...telling, table: 'story.theme.rain' })).toContain('Join this theme')
  expect(makingSentence({ ...telling, table: 'needs.theme' })).not.toContain('Join this theme')
}) // prettier-ignore
