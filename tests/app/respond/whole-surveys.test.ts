import { expect, test } from 'vitest'

import { canonical } from '#surveys/canonical'
import { languages } from '#surveys/definition/survey'
import { sealReady } from '#surveys/journey/seal-ready'

import { answerWhole } from '../../support/answer-whole'
import { PlainClient } from '../../support/plain-client'
import type { Opened } from '../../support/prepared'
import { codes } from '../../support/prepared-network'
import { sharedPreparedServer } from '../../support/prepared-server'

const server = sharedPreparedServer()
const { everyType, branching, longest, sensitive } = codes
const ways = [everyType, branching, longest, sensitive].flatMap((code, n) =>
  [1, 2, 3].map((path) => ({ code, path, lang: languages[(n + path) % 5] ?? 'en' })),
)

test.each(ways)('way $path through $code in $lang arrives as it was typed', async (way) => {
  const { code, path, lang } = way
  const survey = server.prepared.survey(code)
  const before = (await server.prepared.opened(code)).map(said)
  const accessCode = code === longest ? server.prepared.takeCode() : ''
  const client = new PlainClient(server.address, { asScript: path === 2 })

  const { answers, receipt } = await answerWhole(client, { survey, lang, path, accessCode })

  const sent = (await server.prepared.opened(code)).map(said)
  const { answers: closed, texts } = sealReady(survey, answers)
  const typed = [{ lang, answers: closed }, ...texts.map((each) => ({ lang, ...each }))]
  expect(sent.filter((each) => !before.includes(each)).sort()).toEqual(typed.map(canonical).sort())
  expect(receipt).toMatch(/^(\d{4}[\s-]){5}\d{4}$/)
})

test('what a page’s own answers call up comes in an extra step without script, and in none with it', async () => {
  const survey = server.prepared.survey(everyType)
  const [plain, asScript] = [false, true].map((asScript) => {
    const client = new PlainClient(server.address, { asScript })
    return answerWhole(client, { survey, lang: 'en', path: 1 })
  })

  expect(repeated((await plain)?.steps)).toContain('part')
  expect(repeated((await asScript)?.steps)).toEqual([])
})

function repeated(steps: string[] = []): string[] {
  return steps.filter((step, n) => step === steps[n - 1])
}

/** What an envelope holds of the response itself. */
function said({ plain }: Opened): string {
  const { lang, answers, question, text, context } = plain
  return canonical(answers ? { lang, answers } : { lang, question, text, context })
}
