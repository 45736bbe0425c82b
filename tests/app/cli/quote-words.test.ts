import { expect, test } from 'vitest'
import { quoteSentence } from '#app/cli/quote-words'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import findings from '#locales/en/findings.json'

const codes = Object.keys(findings.quotes) as QuoteProblem['code'][]
const facts = { found: 'Kenya', base: 20, most: 2000 }

test.each(codes)('“%s” is said in a whole sentence', (code) => {
  const sentence = quoteSentence({ code, level: 'refused', quote: 3, at: 'text', facts })

  expect(sentence).toMatch(/^(Quote 3(, text)?: .+|The file .+)\.$/)
  expect(sentence).not.toMatch(/[{}]|undefined/)
})

test('nothing that stands in a file steers the terminal', () => {
  const found = 'Ken\u001B[31mya'
  const sentence = quoteSentence({
    code: 'country',
    level: 'refused',
    quote: 1,
    at: 'text',
    facts: { found },
  })

  expect(sentence).not.toContain('\u001B')
  expect(sentence).toContain('“Ken [31mya”')
})
