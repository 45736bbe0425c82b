import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { fill, shellOf, type Aside, type Shell } from '#app/aside'
import { answerUnmarked, findKeptPage, keepPage, takesBrotli } from '#app/kept-pages'
import { keeper } from '#app/keeper'
import type { ReadyAnswer } from '#app/ready-answer'

import { fillPacked, packShell, type PackedShell } from './packed-shell'

const megabyte = 1024 * 1024
const shells = keeper<Shell>(8 * megabyte)

/** What a page is sent with, and what belongs to its reader on it. */
interface Sending {
  request: Request
  headers: Headers
  aside: Aside
}

/** The page of that name with what belongs to its reader, if it was drawn before. */
export async function answerDrawn(
  name: string,
  sending: Sending,
): Promise<ReadyAnswer | undefined> {
  const { request, headers } = sending
  const page = findKeptPage(name)
  if (page) return answerUnmarked(request, page, headers)
  const shell = shells.find(name)
  return shell && answerFilled(name, shell, sending)
}

/** Keeps a page for the next who meets it, without anything that was set aside, and sends it. */
export async function keepDrawn(
  name: string,
  html: string,
  sending: Sending,
): Promise<ReadyAnswer> {
  const { request, headers } = sending
  const shell = shellOf(html)
  if (shell.length === 1) return answerUnmarked(request, await keepPage(name, html), headers)
  shells.keep(name, shell, 2 * html.length)
  return answerFilled(name, shell, sending)
}

const pack = promisify(brotliCompress)
// A page fits into the smallest window that holds it; a larger one would be made only to be thrown away.
const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 17 }

async function answerFilled(
  name: string,
  shell: Shell,
  { request, headers, aside }: Sending,
): Promise<ReadyAnswer> {
  if (!takesBrotli(request)) return { status: 200, headers, body: fill(shell, aside) }
  headers.set('Content-Encoding', 'br')
  const body = packedBefore(name, shell, aside) ?? (await pack(fill(shell, aside), { params }))
  return { status: 200, headers, body }
}

type Packing = { shell: PackedShell | undefined }
const packings = keeper<Packing>(8 * megabyte)

/**
 * The page put together of what was packed for many, once that is done. Only stamps, keys and receipts
 * are as long for everybody; how long somebody’s answers are is kept nowhere.
 */
function packedBefore(name: string, shell: Shell, aside: Aside): Uint8Array | undefined {
  if (!aside.isPlain()) return undefined
  const all = aside.all.map((words) => Buffer.from(words))
  const lengths = all.map(({ length }) => length)
  const named = [name, ...lengths].join(' ')
  const found = packings.find(named)
  if (found) return found.shell && fillPacked(found.shell, all)
  const packing: Packing = { shell: undefined }
  packings.keep(named, packing, lengthOf(shell))
  const take = (packed: PackedShell | undefined) => (packing.shell = packed)
  void packShell(shell, lengths).then(take, () => undefined)
  return undefined
}

function lengthOf(shell: Shell): number {
  return shell.reduce((sum, { length }) => sum + length, 0)
}
