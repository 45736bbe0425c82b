import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { answerKept, findKeptPage, keepPage } from '#app/kept-pages'

const html = `<p>${'Ça va — 好 '.repeat(200)}</p>`

const asked = (coding?: string, tag?: string) =>
  new Request('https://soundings.example/en/findings', {
    headers: { ...(coding && { 'Accept-Encoding': coding }), ...(tag && { 'If-None-Match': tag }) },
  })

test.each(['br', 'gzip, deflate, br', 'gzip;q=0.5, BR;q=0.8', 'br;q=1.0'])(
  'a kept page is sent as it is packed to who takes “%s”',
  async (coding) => {
    const answer = await answerKept(asked(coding), await keepPage('a', html), new Headers())

    expect(answer.headers.get('Content-Encoding')).toBe('br')
    expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe(html)
  },
)

test.each([undefined, 'gzip', 'identity', 'br;q=0', 'br;q=0.000', 'brotli'])(
  'a kept page is unpacked for who takes “%s”',
  async (coding) => {
    const answer = await answerKept(asked(coding), await keepPage('a', html), new Headers())

    expect(answer.headers.has('Content-Encoding')).toBe(false)
    expect(await answer.text()).toBe(html)
  },
)

test('a kept page keeps its tag, however it is sent, and is not sent twice', async () => {
  const page = await keepPage('b', html)
  const [packed, plain] = [
    await answerKept(asked('br'), page, new Headers()),
    await answerKept(asked('gzip'), page, new Headers()),
  ]
  const tag = packed.headers.get('ETag') ?? ''
  const again = await answerKept(asked('br', tag), page, new Headers())

  expect(findKeptPage('b')).toBe(page)
  expect(plain.headers.get('ETag')).toBe(tag)
  expect([again.status, again.headers.get('Content-Encoding')]).toEqual([304, null])
  expect(await again.text()).toBe('')
})
