import { build } from 'esbuild'

import { fromBase64url } from '#app/vault/base64url'
import type { KeyPair } from '#app/vault/key-pair'
import { openEnvelope } from '#app/vault/open'
import { makeKeyPair } from '#app/vault/survey-key'

import { openAll } from '../alone/open-lines'
import { withBrowser } from '../browser'
import type { Figure } from '../figure'
import { amountOf, byTurns, inRounds, timed, type Scale } from '../rounds'
import { sealedLines } from '../sealed-lines'
import { surveyOfFourPages } from '../survey-of-four-pages'

const { code } = surveyOfFourPages

/** Envelopes of closed answers opened in a worker of a browser, and on Node beside the library alone. */
export async function opening(scale: Scale): Promise<Figure[]> {
  const key = await makeKeyPair()
  const amount = amountOf(scale, 5000, 200)
  const lines = sealedLines(key, amount)
  const node = await byTurns(
    scale,
    () => openAll(lines, code, key),
    () => timed(() => openPlainly(lines, key)),
  )
  const page = await inBrowser(scale, lines, key)
  const seconds = (times: number[]) => times.map((time) => time / 1000)
  const yardstick = { name: '@hpke/core on Node', rounds: seconds(node.beside) }
  const name = `opening ${amount} envelopes`
  return [
    {
      ...{ name: `${name} in the browser`, unit: 's', rounds: seconds(page.times), yardstick },
      budget: { most: 15 },
      share: scale.share,
    },
    { name: `${name} on Node`, unit: 's', rounds: seconds(node.rounds), yardstick },
    {
      ...{ name: 'opening in the browser: longest frame', unit: 'ms', rounds: page.frames },
    },
  ]
}

/** One after the other, with nothing read out of what was opened. */
async function openPlainly(lines: string[], key: KeyPair): Promise<void> {
  for (const line of lines) {
    const { id, body } = JSON.parse(line) as { id: string; body: string }
    const [place, sealed] = [fromBase64url(id), fromBase64url(body)]
    if (!place || !sealed) throw new Error('The bench sealed no envelope.')
    const opened = await openEnvelope(key, { survey: code, kind: 'answers', id: place }, sealed)
    if (!opened.ok) throw new Error('An envelope does not open.')
  }
}

async function inBrowser(scale: Scale, lines: string[], surveyKey: KeyPair) {
  const script = await workerScript()
  const frames: number[] = []
  const times = await withBrowser(async (browser) => {
    const page = await browser.newPage()
    // Browsers only open anything on pages that they trust, as those of this machine.
    await page.route('http://localhost/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Bench</title>' }),
    )
    // What translates this file marks functions by their names with one of its own.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
    await page.goto('http://localhost/')
    const key = [[...surveyKey.publicKey], [...surveyKey.privateKey]]
    return inRounds(scale, async () => {
      const came = await page.evaluate(openThere, { script, lines, code, key })
      frames.push(came.longest)
      return came.time
    })
  })
  return { times, frames: frames.slice(1) }
}

interface Sent {
  script: string
  lines: string[]
  code: string
  key: number[][]
}

/** Runs in the page, and so knows nothing of this file: it watches its frames while a worker opens. */
async function openThere({ script, lines, code, key }: Sent) {
  const [publicKey, privateKey] = key.map((bytes) => Uint8Array.from(bytes))
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  const worker = new Worker(address)
  let [last, longest, watching] = [performance.now(), 0, true]
  const watch = (now: number) => {
    longest = Math.max(longest, now - last)
    last = now
    if (watching) requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
  const time = await new Promise<number>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data)
    worker.onerror = () => reject(new Error('The worker failed.'))
    worker.postMessage({ lines, survey: code, surveyKey: { publicKey, privateKey } })
  })
  watching = false
  worker.terminate()
  return { time, longest }
}

async function workerScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['bench/alone/open-worker.ts'],
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022' },
    external: ['crypto', 'node:module'],
  })
  return outputFiles[0]?.text ?? ''
}
