import type { WantedFile } from '#app/findings/file-to-make'
import { madeApart } from '#app/findings/made-apart'
import type { OpenFindings, Pack } from '#app/operations/packs/open-findings'
import { findOnShelf, putOnShelf, shelfMark, type Shelf } from '#app/operations/packs/pack-shelf'
import { logTrouble } from '#app/server/log'
import { canonical } from '#surveys/canonical'

/** How far a file is; `gone` was never asked for, or a day ago. */
export type PackState = MakingState | { is: 'ready' | 'failed' | 'full' | 'gone' }

export interface MakingState {
  is: 'making'
  /** So many others are made before it. */
  before: number
  seconds: number
  /** By what the last ones took; none where it takes longer than they did. */
  left: number
}

interface Making {
  file: Promise<Uint8Array | undefined>
  format: Pack['format']
  /** Milliseconds since 1970. */
  since: number
}

// The files of everybody who waits, in the order in which they are made.
const underWay = new Map<string, Making>()
const ended = new Map<string, 'failed' | 'full'>()

/** The file, if it is there within a few seconds; if not, it is made while the reader waits. */
export async function askForPack(
  shelf: Shelf,
  { released }: OpenFindings,
  pack: Pack,
  patience = 4000,
): Promise<Uint8Array | undefined> {
  if (pack.format === 'json') return new TextEncoder().encode(released.body)
  const mark = markOf(released, pack)
  const known = await findOnShelf(shelf, mark)
  if (known) return known
  const { file } = underWay.get(mark) ?? begin(shelf, mark, { ...pack, released })
  return Promise.race([file, after(patience)])
}

export async function packState(
  shelf: Shelf,
  { released }: OpenFindings,
  pack: Pack,
): Promise<PackState> {
  const mark = markOf(released, pack)
  const place = [...underWay.keys()].indexOf(mark)
  if (place >= 0) return makingState([...underWay.values()].slice(0, place + 1))
  if (pack.format === 'json' || (await findOnShelf(shelf, mark))) return { is: 'ready' }
  return { is: ended.get(mark) ?? 'gone' }
}

/** Of the last of these, which are made one after another. */
function makingState(queue: Making[]): MakingState {
  const now = Date.now()
  const [first] = queue
  const begun = Math.max(lastEnd, first?.since ?? now)
  const whole = queue.reduce((sum, { format }) => sum + (took.get(format) ?? usually), 0)
  const left = Math.max(0, whole - (now - begun))
  const since = queue.at(-1)?.since ?? now
  return {
    is: 'making',
    before: queue.length - 1,
    seconds: Math.round((now - since) / 1000),
    left: Math.round(left / 1000),
  }
}

// What the last file of a format took since the server was started, in milliseconds.
const took = new Map<Pack['format'], number>()
const usually = 30_000
let lastEnd = 0

function keepTime(format: Pack['format'], since: number): void {
  const now = Date.now()
  took.set(format, now - Math.max(since, lastEnd))
  lastEnd = now
}

/** Another one as soon as anything that stands in the file changes. */
function markOf({ mark }: OpenFindings['released'], { format, lang, cut }: Pack): string {
  return shelfMark(canonical([mark, format, lang, cut ?? null]))
}

function begin(shelf: Shelf, mark: string, wanted: WantedFile): Making {
  ended.delete(mark)
  const { format } = wanted
  const since = Date.now()
  const file = make(shelf, mark, wanted).finally(() => {
    keepTime(format, since)
    underWay.delete(mark)
  })
  const making = { file, format, since }
  underWay.set(mark, making)
  return making
}

async function make(
  shelf: Shelf,
  mark: string,
  wanted: WantedFile,
): Promise<Uint8Array | undefined> {
  try {
    const bytes = await madeApart(wanted)
    await putOnShelf(shelf, mark, bytes)
    return bytes
  } catch (error) {
    const isBroken = error instanceof Error
    if (isBroken) logTrouble({ status: 500, route: 'pack' })
    keepEnd(mark, isBroken ? 'failed' : 'full')
    return undefined
  }
}

function keepEnd(mark: string, how: 'failed' | 'full'): void {
  ended.set(mark, how)
  const [oldest = mark] = ended.keys()
  if (ended.size > 100) ended.delete(oldest)
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref())
}
