import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'

import * as apart from '#app/findings/made-apart'
import type { OpenFindings, Pack } from '#app/operations/packs/open-findings'
import { askForPack, packState } from '#app/staff/findings/make-pack'

// Not by another module in its place: whichever test file came before may have loaded this one.
const madeApart = vi.spyOn(apart, 'madeApart')

const shelf = { dataDir: mkdtempSync(join(tmpdir(), 'soundings-shelf-')), hour: 500_000 }
const open = { released: { slug: 'a-survey', mark: 'a mark' } } as OpenFindings
const pack = (lang: Pack['lang']): Pack => ({ format: 'docx', lang, cut: undefined })

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())
afterAll(() => {
  madeApart.mockRestore()
  rmSync(shelf.dataDir, { recursive: true })
})

test('a file that is made has an end, by what the last one took', async () => {
  const first = await begin('en')
  const started = await packState(shelf, open, pack('en'))
  await pass(12)
  const later = await packState(shelf, open, pack('en'))
  await first.end()

  await begin('fr')
  const second = await begin('es')
  await pass(5)
  const [next, queued] = [
    await packState(shelf, open, pack('fr')),
    await packState(shelf, open, pack('es')),
  ]
  await pass(300)
  const late = await packState(shelf, open, pack('fr'))
  await second.end()

  expect(started).toEqual({ is: 'making', before: 0, seconds: 0, left: 30 })
  expect(later).toEqual({ is: 'making', before: 0, seconds: 12, left: 18 })
  expect(next).toEqual({ is: 'making', before: 0, seconds: 5, left: 7 })
  expect(queued).toEqual({ is: 'making', before: 1, seconds: 5, left: 19 })
  expect(late).toMatchObject({ left: 0 })
})

async function begin(lang: Pack['lang']) {
  let finish: (bytes: Uint8Array) => void = () => undefined
  madeApart.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)))
  await askForPack(shelf, open, pack(lang), 0)
  return {
    end: async () => {
      finish(new Uint8Array([1]))
      await vi.waitFor(
        async () => expect(await packState(shelf, open, pack(lang))).toEqual({ is: 'ready' }),
        { timeout: 30_000 },
      )
    },
  }
}

function pass(seconds: number) {
  vi.setSystemTime(Date.now() + seconds * 1000)
  return Promise.resolve()
}
