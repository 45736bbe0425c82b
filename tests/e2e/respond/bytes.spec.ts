import type { CDPSession, Page } from '@playwright/test'

import { press } from '../support/journey'
import { codes } from '../support/network'
import { expect, test } from '../support/test'

const first = [
  { code: codes.branching, what: 'without a list of countries', more: 0 },
  { code: codes.everyType, what: 'with a list of countries', more: 2 },
]
const most = { Document: 5, Stylesheet: 5, Script: 4 }
const kibi = 1024

for (const { code, what, more } of first) {
  test(`a first page of questions ${what} takes three requests and ${14 + more} KB at most`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(`/en/${code}`)
    await press(page, 'go')
    const answers = await countBytes(page)

    const story = JSON.stringify(answers)
    test.info().annotations.push({ type: 'bytes', description: story })
    expect(answers.map(({ type }) => type).sort()).toEqual(
      ['Document', ...(javaScriptEnabled ? ['Script'] : []), 'Stylesheet'].sort(),
    )
    for (const { type, body } of answers) {
      const limit = most[type as keyof typeof most] + (type === 'Document' ? more : 0)
      expect(body, `${type} in ${story}`).toBeLessThanOrEqual(limit * kibi)
    }
    const whole = answers.reduce((sum, { head, body }) => sum + head + body, 0)
    expect(whole, `all of ${story}`).toBeLessThanOrEqual((14 + more) * kibi)
  })
}

/** One answer as it came over the wire. */
interface Counted {
  type: string
  head: number
  body: number
}

/** What a browser that has nothing of us yet must fetch to show the page. */
async function countBytes(page: Page): Promise<Counted[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const counted = listen(session)
  await page.reload({ waitUntil: 'networkidle' })
  return [...counted.values()]
}

function listen(session: CDPSession): Map<string, Counted> {
  const counted = new Map<string, Counted>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith('http')) return
    counted.set(requestId, { type, head: response.encodedDataLength, body: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = counted.get(requestId)
    if (answer) answer.body = encodedDataLength - answer.head
  })
  return counted
}
