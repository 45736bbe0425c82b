import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { fill, shellOf, type Aside, type Shell } from '#app/aside'
import { answerUnmarked, findKeptPage, keepPage, takesBrotli } from '#app/kept-pages'
import { keeper } from '#app/keeper'
import type { ReadyAnswer } from '#app/ready-answer'

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
  return shell && answerFilled(shell, sending)
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
  return answerFilled(shell, sending)
}

const pack = promisify(brotliCompress)
// A page fits into the smallest window that holds it; a larger one would be made only to be thrown away.
const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 17 }

async function answerFilled(
  shell: Shell,
  { request, headers, aside }: Sending,
): Promise<ReadyAnswer> {
  const html = fill(shell, aside)
  if (!takesBrotli(request)) return { status: 200, headers, body: html }
  headers.set('Content-Encoding', 'br')
  return { status: 200, headers, body: await pack(html, { params }) }
}
