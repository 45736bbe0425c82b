import type { BrowserContext, CDPSession } from '@playwright/test'

import { makeNetwork } from '../bench-network'
import { startServer } from '../bench-server'
import { withBrowser } from '../browser'
import type { Budget, Figure } from '../figure'
import { walk, wayThrough, type Go } from '../respondent'
import { surveyOfFourPages } from '../survey-of-four-pages'

/** Kilobytes that come over the wire for one page, and how many requests bring them. */
interface Weight {
  whole: number
  unpacked: number
  requests: number
  parts: Record<string, number>
}

/** What a browser that has nothing of us yet fetches for each page of a respondent. */
export async function bytes(): Promise<Figure[]> {
  const network = await makeNetwork(surveyOfFourPages)
  const server = await startServer(network.dataDir)
  try {
    const { survey } = network
    const weights = await withBrowser(async (browser) => {
      const context = await browser.newContext({ baseURL: server.address })
      const found = new Map<string, Weight>()
      const address = { lang: 'en', code: survey.code }
      const go = weighing(context, async (path) => {
        const step = path.split('/')[3] ?? 'introduction'
        if (step !== 'thanks') found.set(step, await weigh(context, path))
      })
      await walk(go, address, wayThrough(survey, 1).typed)
      return found
    })
    return [...weights].flatMap(([step, weight]) => figuresOf(step, weight))
  } finally {
    await server.stop()
  }
}

/** Asks as the browser would, with its cookies, and looks at each page once it is there. */
function weighing(context: BrowserContext, look: (path: string) => Promise<void>): Go {
  return async (method, path, body) => {
    const answer = await context.request.fetch(path, {
      ...{ method, maxRedirects: 0 },
      ...(method === 'POST' && {
        data: body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    })
    const { location = '' } = answer.headers()
    if (method === 'GET' && answer.ok()) await look(path)
    return { status: answer.status(), location, html: await answer.text() }
  }
}

async function weigh(context: BrowserContext, path: string): Promise<Weight> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const answers = listen(session)
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.close()
  const weight: Weight = { whole: 0, unpacked: 0, requests: answers.size, parts: {} }
  for (const { type, head, body, unpacked } of answers.values()) {
    weight.whole += (head + body) / 1024
    weight.unpacked += (head + unpacked) / 1024
    weight.parts[type] = (weight.parts[type] ?? 0) + body / 1024
  }
  return weight
}

interface Counted {
  type: string
  head: number
  body: number
  unpacked: number
}

function listen(session: CDPSession): Map<string, Counted> {
  const counted = new Map<string, Counted>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith('http')) return
    counted.set(requestId, { type, head: response.encodedDataLength, body: 0, unpacked: 0 })
  })
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const answer = counted.get(requestId)
    if (answer) answer.unpacked += dataLength
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = counted.get(requestId)
    if (answer) answer.body = encodedDataLength - answer.head
  })
  return counted
}

const [first, withCountries] = ['1', '4']
const partNames = { Document: 'HTML', Stylesheet: 'CSS', Script: 'script' }
const partBudgets = { Document: 5, Stylesheet: 5, Script: 4 }

function figuresOf(step: string, { whole, unpacked, requests, parts }: Weight): Figure[] {
  const isPage = step === first || step === withCountries
  const more = step === withCountries ? 2 : 0
  const name = /^\d+$/.test(step) ? `bytes: page ${step}` : `bytes: ${step}`
  const figure = (name: string, value: number, unit: string, budget?: Budget): Figure => {
    return { name, unit, rounds: [value], ...(isPage && budget && { budget }) }
  }
  const yardstick = { name: 'unpacked', rounds: [unpacked] }
  const all = { ...figure(name, whole, 'KB', { most: 14 + more }), yardstick }
  if (!isPage) return [all]
  const types = Object.keys(partNames) as (keyof typeof partNames)[]
  return [
    all,
    figure(`${name}, requests`, requests, 'requests', { most: 3 }),
    ...types.map((type) => {
      const most = partBudgets[type] + (type === 'Document' ? more : 0)
      return figure(`${name}, ${partNames[type]}`, parts[type] ?? 0, 'KB', { most })
    }),
  ]
}
