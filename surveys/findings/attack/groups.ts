import type { Published } from '../release'
import { finestRows, partsOf, tablesBy, type Division, type FinestRow } from './divisions'

/** The parts of a division that the tables of some questions never tell apart, as one. */
export interface Group {
  name: string
  parts: string[]
}

/** Groups and published rows that hold the same people, though neither alone does. */
export interface Block {
  groups: Group[]
  rows: FinestRow[]
}

/** How the tables of these questions, and the rows they decide, divide everybody. */
export function groupsOf(division: Division, questions: string[]): Group[] {
  const sets = division.releases.flatMap((release) => {
    const tables = tablesBy(division, release).filter(({ question }) =>
      questions.includes(question),
    )
    const own = division.breakdowns.filter(({ question }) => questions.includes(question))
    return [
      ...tables.flatMap(({ breakdown, rows = [] }) =>
        rows.map(({ code }) => partsOf(division, release, breakdown ?? '', code)),
      ),
      ...own.flatMap(({ name }) =>
        (release.rows[name] ?? []).map(({ code }) => partsOf(division, release, name, code)),
      ),
    ]
  })
  return groupsBy(division.name, sets)
}

/** Parts by the sets they stand in. */
export function groupsBy(name: string, sets: string[][]): Group[] {
  const marks = new Map<string, number[]>()
  sets.forEach((set, n) => set.forEach((part) => marks.set(part, [...(marks.get(part) ?? []), n])))
  const groups = new Map<string, string[]>()
  for (const [part, mark] of marks) {
    groups.set(mark.join(), [...(groups.get(mark.join()) ?? []), part])
  }
  return [...groups.values()].map((parts) => ({ name: `${name}:${parts.join(' ')}`, parts }))
}

/** The groups a set of parts is made of. */
export function groupsIn(groups: Group[], parts: string[]): Group[] {
  const all = new Set(parts)
  return groups.filter((group) => group.parts.every((part) => all.has(part)))
}

/** Groups and finest rows of one release, put together until each block holds the same people. */
export function blocksOf(division: Division, release: Published, groups: Group[]): Block[] {
  const blocks: (Block & { parts: Set<string> })[] = []
  const add = (parts: string[], more: Partial<Block>) => {
    const met = blocks.filter((block) => parts.some((part) => block.parts.has(part)))
    const joined = {
      groups: [...met.flatMap((block) => block.groups), ...(more.groups ?? [])],
      rows: [...met.flatMap((block) => block.rows), ...(more.rows ?? [])],
      parts: new Set([...met.flatMap((block) => [...block.parts]), ...parts]),
    }
    blocks.splice(0, blocks.length, ...blocks.filter((block) => !met.includes(block)), joined)
  }
  for (const group of groups) add(group.parts, { groups: [group] })
  for (const row of finestRows(division, release)) add(row.parts, { rows: [row] })
  return blocks
}
