import { expect, test } from 'vitest'

import type { Survey } from '#surveys/definition/survey'

import { answerWhole, walk } from '../../support/answer-whole'
import { answersFor } from '../../support/answers-for'
import { PlainClient } from '../../support/plain-client'
import { codes } from '../../support/published'
import { sharedPreparedServer } from '../../support/prepared-server'

const server = sharedPreparedServer()

const survey = (code: string = codes.everyType): Survey => server.prepared.survey(code)

async function answered(lang: string, code: string = codes.sensitive): Promise<PlainClient> {
  const client = new PlainClient(server.address)
  await answerWhole(client, { survey: survey(code), lang, path: 1 })
  return client
}

const told = ['content-type', 'content-language', 'clear-site-data', 'cache-control', 'location']

/** Without what is new on every visit, and without the receipt. */
function settled({ hops }: PlainClient): string[] {
  return hops.map(({ method, path, status, headers, body }) => {
    const own = headers.getSetCookie().map((cookie) => cookie.replace(/(\.)[\w-]{43}/, '$1'))
    const words = body
      .replaceAll(/(name="(stamp|key)" value=")[^"]*/g, '$1')
      .replaceAll(/(data-challenge=")[^"]*/g, '$1')
      .replaceAll(/\d{4} \d{4} \d{4}/g, '')
    const said = told.map((name) => headers.get(name))
    return [method, path, status, ...said, ...own, words].join(' ')
  })
}

test.each(['en', 'ru'])(
  'whoever comes later sees the same pages as the first, in %s',
  async (lang) => {
    const first = await answered(lang)
    const later = await answered(lang)

    expect(settled(later)).toEqual(settled(first))
  },
)

test('each visit gets a key, a stamp and a receipt of its own', async () => {
  const [one, other] = [await answered('fr'), await answered('fr')]
  const own = ({ hops }: PlainClient) => {
    const text = hops.map(({ body }) => body).join()
    return [
      /name="key" value="([\w-]{43})"/.exec(text)?.[1],
      /data-challenge="([^"]{40,})"/.exec(text)?.[1],
      /<span>(\d{4} \d{4} \d{4})<\/span>/.exec(text)?.[1],
    ]
  }

  for (const [n, value] of own(one).entries()) {
    expect(value).toMatch(/\S/)
    expect(own(other)[n]).not.toBe(value)
  }
})

test('nothing that stands for somebody’s own is left on a page', async () => {
  const { hops } = await answered('zh')

  for (const { body } of hops) expect(body).not.toMatch(/[0-9a-f]{24}-\d+-/)
})

test('the last look shows one’s own words, as they were typed, and nobody else’s', async () => {
  const looks = await Promise.all(
    ['MINE <b>&amp; "yours" \' </b>', 'THEIRS'].map(async (said) => {
      const client = new PlainClient(server.address)
      const answers = { ...answersFor(survey(), 1), idea: said }
      await walk(client, { survey: survey(), lang: 'en', answers }, 'check')
      return client.page
    }),
  )

  expect(looks[0]?.body).toContain('MINE &lt;b&gt;&amp;amp; &quot;yours&quot; &#x27; &lt;/b&gt;')
  expect(looks[0]?.body).not.toContain('THEIRS')
  expect(looks[1]?.body).toContain('THEIRS')
  expect(looks[1]?.body).not.toContain('MINE')
})

test('a last look that still lacks something shows one’s own words too', async () => {
  const client = new PlainClient(server.address)
  await walk(client, { survey: survey(), lang: 'en', answers: answersFor(survey(), 1) }, 'part')
  await client.press('go', { role: ['other'], 'role.other': ['MINE'] })

  await client.open(`/en/${codes.everyType}/check`)

  expect(client.page.status).toBe(200)
  expect(client.page.body).toContain('MINE')
  expect(client.page.body).not.toMatch(/[0-9a-f]{24}-\d+-/)
})

test('a page that lacks something comes back with what was typed and what is wrong', async () => {
  const client = new PlainClient(server.address)
  await walk(client, { survey: survey(), lang: 'en', answers: answersFor(survey(), 1) }, 'amounts')
  const there = client.page.path

  await client.press('go', { people: ['not a number'] })

  expect(client.page.status).toBe(422)
  expect(client.page.path).toBe(there)
  expect(client.page.body).toContain('not a number')
  expect(client.page.body).toContain('class="error-summary')
})
