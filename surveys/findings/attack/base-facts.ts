import { fewestPeople } from '../../definition/modes'
import { thresholdsOf, type Thresholds } from '../../definition/thresholds'
import type { Published, PublishedMode } from '../release'
import { everybody, restOf } from './close'
import { finestRows, partsOf, type Division } from './divisions'
import { groupsBy, groupsIn, type Group } from './groups'
import { around, type Knowledge } from './knowledge'
import { cameIn, upTo, type Scene } from './scene'

/** What everybody knows of how many answered, in all and in each row, the thresholds of R1 and R2 included. */
export function baseFacts(scene: Scene, knowledge: Knowledge, beyond: number): void {
  const thresholds = thresholdsOf(scene.survey)
  scene.layers.forEach((releases, layer) => {
    const [release] = releases
    if (!release) return
    const { n } = release
    const [lo, hi] = around(n)
    // Below a threshold the number is never rounded up to it.
    const limits = [thresholds.numbers, thresholds.compare]
    const least = Math.max(lo, ...limits.filter((limit) => n >= limit))
    const most = Math.min(hi, ...limits.filter((limit) => n < limit).map((limit) => limit - 1))
    knowledge.know(upTo(layer, [everybody]), least, most)
    leave(knowledge, layer, everybody, upTo(layer, [everybody]), beyond)
    tellModes(knowledge, layer, release, beyond)
    for (const division of scene.divisions) {
      tellRows(knowledge, layer, release, division, thresholds, beyond)
    }
    // R12: a later release with other numbers counts at least ten more.
    if (layer > 0) knowledge.know([cameIn(layer, everybody)], leastNew)
  })
}

export const leastNew = 10

/** The cell of those who stand in a group of a division, whatever they answered. */
export function rowCell({ name }: Group): string {
  return `row ${name}`
}

export function modeCell(mode: string): string {
  return `mode ${mode}`
}

/** Parts of a division that no row of any release tells apart. */
export function rowGroups(division: Division): Group[] {
  const sets = division.releases.flatMap((release) =>
    division.breakdowns.flatMap(({ name }) =>
      (release.rows[name] ?? []).map(({ code }) => partsOf(division, release, name, code)),
    ),
  )
  return groupsBy(division.name, sets)
}

function tellModes(knowledge: Knowledge, layer: number, { modes }: Published, most: number): void {
  const { know } = knowledge
  if (modes.length === 0) return
  for (const { mode, n } of modes) know(upTo(layer, [modeCell(mode)]), ...around(n))
  const all = modes.map(({ mode }) => modeCell(mode))
  know([...upTo(layer, all), restOf(layer, everybody)], most, most)
  for (const mode of modes) tellPeople(knowledge, layer, mode)
}

/** Each response stands for as many as it must at least, and they together for any number besides. */
function tellPeople(
  { know, equal }: Knowledge,
  layer: number,
  { mode, people }: PublishedMode,
): void {
  if (people === undefined) return
  const cell = modeCell(mode)
  const copies = Array.from(
    { length: (fewestPeople(mode) ?? 1) - 1 },
    (_, n) => `${cell} person ${n}`,
  )
  for (const copy of copies) equal(upTo(layer, [copy]), upTo(layer, [cell]))
  know(upTo(layer, [cell, ...copies, `${cell} more people`]), ...around(people))
}

function tellRows(
  knowledge: Knowledge,
  layer: number,
  release: Published,
  division: Division,
  thresholds: Thresholds,
  most: number,
): void {
  const groups = rowGroups(division)
  for (const { name, kind } of division.breakdowns) {
    const least = kind === 'country' ? thresholds.country : thresholds.group
    for (const { code, base } of release.rows[name] ?? []) {
      const parts = partsOf(division, release, name, code)
      const [lo, hi] = around(base)
      const cells = groupsIn(groups, parts).map(rowCell)
      knowledge.know(upTo(layer, cells), Math.max(lo, least), hi)
    }
  }
  for (const { key, parts } of finestRows(division, release)) {
    leave(knowledge, layer, key, upTo(layer, groupsIn(groups, parts).map(rowCell)), most)
  }
  const shown = groups.filter((group) => isShown(group, division, release)).map(rowCell)
  knowledge.know([...upTo(layer, shown), restOf(layer, everybody)], most, most)
}

// A part of no row holds nobody, for the rows are everybody.
function isShown({ parts }: Group, division: Division, release: Published): boolean {
  const shown = finestRows(division, release).flatMap((row) => row.parts)
  return shown.length === 0 || parts.some((part) => shown.includes(part))
}

function leave(
  { know }: Knowledge,
  layer: number,
  row: string,
  cells: string[],
  most: number,
): void {
  know([...cells, restOf(layer, row)], most, most)
}
