import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where files of findings lie that were made once, for whoever asks for the same on that day. */
export interface Shelf {
  dataDir: string
  /** Hours since 1970. */
  hour: number
}

const folder = 'packs'
const hoursKept = 24
// A bigger shelf gives its oldest files away first.
const mostFiles = 200

/** A name that says nothing of what is in the file. */
export function shelfMark(about: string): string {
  return createHash('sha256').update(about).digest('hex').slice(0, 32)
}

export async function findOnShelf(shelf: Shelf, mark: string): Promise<Uint8Array | undefined> {
  const known = (await filesOn(shelf)).find((each) => each.mark === mark && isFresh(each, shelf))
  if (!known) return undefined
  const bytes = await readFile(join(shelf.dataDir, folder, known.file)).catch(notThere)
  return bytes && new Uint8Array(bytes)
}

export async function putOnShelf(shelf: Shelf, mark: string, bytes: Uint8Array): Promise<void> {
  const place = join(shelf.dataDir, folder)
  await mkdir(place, { recursive: true, mode: 0o700 })
  const part = join(place, `${randomBytes(8).toString('hex')}.part`)
  await writeFile(part, bytes, { mode: 0o600 })
  await rename(part, join(place, `${mark}.${shelf.hour}`))
  await clearShelf(shelf)
}

/** Takes away what was made a day ago, and the oldest where there are too many. */
export async function clearShelf(shelf: Shelf): Promise<void> {
  const all = (await filesOn(shelf)).sort((one, other) => other.hour - one.hour)
  const kept = all.filter((each) => isFresh(each, shelf)).slice(0, mostFiles)
  for (const each of all) if (!kept.includes(each)) await removeFrom(shelf, each.file)
}

/** Takes away everything, halves of files included: nobody is making any while this runs. */
export async function emptyShelf({ dataDir }: Pick<Shelf, 'dataDir'>): Promise<void> {
  await rm(join(dataDir, folder), { recursive: true, force: true })
}

interface ShelvedFile {
  file: string
  mark: string
  hour: number
}

async function filesOn({ dataDir }: Shelf): Promise<ShelvedFile[]> {
  const names = await readdir(join(dataDir, folder)).catch(notThere)
  return (names ?? []).flatMap((file) => {
    const [, mark = '', hour = ''] = /^([0-9a-f]{32})\.(\d+)$/.exec(file) ?? []
    return mark === '' ? [] : [{ file, mark, hour: Number(hour) }]
  })
}

// A clock that was set back keeps nothing for longer.
function isFresh({ hour: made }: ShelvedFile, { hour }: Shelf): boolean {
  return made <= hour && hour - made < hoursKept
}

async function removeFrom({ dataDir }: Shelf, file: string): Promise<void> {
  await rm(join(dataDir, folder, file), { force: true })
}

function notThere(error: unknown): undefined {
  if ((error as { code?: string }).code !== 'ENOENT') throw error
  return undefined
}
