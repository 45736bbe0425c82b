import type { Release, ReleaseFile } from '#surveys/findings/release'

import { bytesOf, published, releaseOf } from './released-survey'

export const whole = bytesOf(releaseOf(published))

/** A release in which something was changed and the hash made to fit again. */
export function changed(change: (release: ReleaseFile) => void): string {
  const release = JSON.parse(whole) as Release
  change(release)
  return bytesOf(release)
}

export function tableIn({ tables }: ReleaseFile, id: string, breakdown: string | null = null) {
  const found = tables.find((table) => table.id === id && table.breakdown === breakdown)
  if (!found) throw new Error(`There is no table ${id}.`)
  return found
}

export const lineIn = (release: ReleaseFile, id: string, row: string, breakdown = 'area') => {
  const found = tableIn(release, id, breakdown).rows?.find(({ code }) => code === row)
  if (!found) throw new Error(`There is no row ${row}.`)
  return found
}

export const cellIn = (
  line: { options?: { code: string; n: number; pct: number | null }[] },
  code: string,
) => {
  const found = line.options?.find((option) => option.code === code)
  if (!found) throw new Error(`There is no cell ${code}.`)
  return found
}

export function the<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('There is no such thing in the release.')
  return value
}

/** Changes one cell for another in every table and row of a question, so that all still adds up. */
export function raise({ tables }: ReleaseFile, id: string, up: string, down: string) {
  for (const table of tables.filter((each) => each.id === id && each.breakdown !== null)) {
    const line = table.rows?.find((row) => cellIn(row, down).n >= 5)
    if (!line) throw new Error(`No row of ${id} has ${down}.`)
    cellIn(line, up).n += 5
    cellIn(line, down).n -= 5
  }
}

/** The same in the whole, and in the last row of each breakdown. */
export function move(release: ReleaseFile, id: string, from: string, to: string, n: number) {
  const own = release.tables.filter((table) => table.id === id && table.breakdown !== 'home')
  const lines = own.map((table) => table.rows?.at(-1) ?? table)
  for (const line of lines) {
    cellIn(line, from).n -= n
    cellIn(line, to).n += n
  }
}

/** Two countries of a region change their number, one of them below its base, in every table. */
export function giveCountry(release: ReleaseFile) {
  const rows = release.rows.home ?? []
  const [from, to] = ['TZ', 'KE'].map((code) => the(rows.find((row) => row.code === code)))
  const moved = the(from).base - 15
  the(from).base -= moved
  the(to).base += moved
  release.tables = release.tables.filter(({ breakdown }) => breakdown !== 'home')
  const options = tableIn(release, 'home')
  cellIn(options, 'TZ').n -= moved
  cellIn(options, 'KE').n += moved
  for (const option of options.options ?? [])
    option.pct = Math.round((100 * option.n) / the(options.base))
}

export function addOther(release: ReleaseFile, members: string[]) {
  const last = release.rows.area?.at(-1)
  release.rows.area?.push({ code: 'otherOrNotStated', members, base: the(last).base })
  release.rows.area?.splice(-2, 1)
}
