import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'

import { keeper } from './keeper'
import { ifNew, tagOf } from './kept-answer'
import type { ReadyAnswer } from './ready-answer'

/** A page that was drawn, packed as it is sent. */
export interface KeptPage {
  tag: string
  packed: Uint8Array
}

const megabyte = 1024 * 1024
const pages = keeper<KeptPage>(16 * megabyte)

/** A page that is the same for everybody, under a name that says all that it depends on. */
export function findKeptPage(name: string): KeptPage | undefined {
  return pages.find(name)
}

const pack = promisify(brotliCompress)
const unpack = promisify(brotliDecompress)

export async function keepPage(name: string, html: string): Promise<KeptPage> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  const packed = await pack(html, { params })
  const page = { tag: tagOf(html), packed }
  pages.keep(name, page, packed.length)
  return page
}

/** The kept page, unpacked for the few who cannot do that themselves. */
export async function answerKept(
  request: Request,
  { tag, packed }: KeptPage,
  headers: Headers,
): Promise<Response> {
  return ifNew(request, tag, await unpackedFor(request, packed, headers), headers)
}

/** The same without a mark by which a browser could ask for it again: for pages that it may not keep. */
export async function answerUnmarked(
  request: Request,
  { packed }: KeptPage,
  headers: Headers,
): Promise<ReadyAnswer> {
  return { status: 200, headers, body: await unpackedFor(request, packed, headers) }
}

async function unpackedFor(
  request: Request,
  packed: Uint8Array,
  headers: Headers,
): Promise<Uint8Array> {
  if (!takesBrotli(request)) return unpack(packed)
  headers.set('Content-Encoding', 'br')
  return packed
}

export function takesBrotli(request: Request): boolean {
  return takes(request, /^\s*br\s*($|;(?!\s*q=0(\.0*)?\s*$))/i)
}

export function takesGzip(request: Request): boolean {
  return takes(request, /^\s*gzip\s*($|;(?!\s*q=0(\.0*)?\s*$))/i)
}

function takes({ headers }: Request, coding: RegExp): boolean {
  const codings = headers.get('Accept-Encoding')?.split(',') ?? []
  return codings.some((each) => coding.test(each))
}
