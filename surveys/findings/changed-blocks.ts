import { canonical } from '../canonical'
import { partsOf, partsOfRaw, tablesBy, type Division } from './attack/divisions'
import type { RawRow } from './raw-counts'
import type { Published, PublishedRow } from './release'

/** Rows of two releases that hold the same people at two times, and do not say the same of them. */
export interface ChangedBlock {
  breakdown: string
  before: PublishedRow[]
  after: PublishedRow[]
  /** The parts of the division in which these people stand. */
  parts: Set<string>
  /** Whether a row of the true counts belongs to it. */
  isIn: (row: Pick<RawRow, 'code' | 'parent'>) => boolean
}

export function changedBlocks(
  division: Division,
  before: Published,
  after: Published,
): ChangedBlock[] {
  return division.breakdowns.flatMap(({ name }) =>
    blocksOf(division, name, before, after)
      .filter((block) => isChanged(division, name, block, before, after))
      .map(({ rows, parts }) => ({
        breakdown: name,
        before: rows[0],
        after: rows[1],
        parts,
        isIn: (row) => partsOfRaw(division, name, row).every((part) => parts.has(part)),
      })),
  )
}

interface Block {
  /** Of the earlier release, and of the later one. */
  rows: [PublishedRow[], PublishedRow[]]
  parts: Set<string>
}

function blocksOf(division: Division, name: string, ...releases: [Published, Published]): Block[] {
  let blocks: Block[] = []
  releases.forEach((release, at) => {
    for (const row of release.rows[name] ?? []) {
      const parts = partsOf(division, release, name, row.code)
      const met = blocks.filter((block) => parts.some((part) => block.parts.has(part)))
      const rowsAt = (n: 0 | 1) => [
        ...met.flatMap((block) => block.rows[n]),
        ...(n === at ? [row] : []),
      ]
      const joined: Block = {
        rows: [rowsAt(0), rowsAt(1)],
        parts: new Set([...met.flatMap((block) => [...block.parts]), ...parts]),
      }
      blocks = [...blocks.filter((block) => !met.includes(block)), joined]
    }
  })
  return blocks
}

function isChanged(
  division: Division,
  name: string,
  { rows: [old, now] }: Block,
  before: Published,
  after: Published,
): boolean {
  if (old.length === 0 || now.length === 0) return false
  if (canonical(old) !== canonical(now)) return true
  const said = saidOf(division, name, now, after)
  return [...saidOf(division, name, old, before)].some(
    ([key, numbers]) => (said.get(key) ?? numbers) !== numbers,
  )
}

/** What the tables say of these rows, alone or together with others. */
function saidOf(
  division: Division,
  name: string,
  rows: PublishedRow[],
  release: Published,
): Map<string, string> {
  const codes = rows.map(({ code }) => code)
  return new Map(
    tablesBy(division, release)
      .filter(({ breakdown }) => breakdown === name)
      .map((table) => {
        const own = (table.rows ?? []).filter(({ code }) =>
          code.split('+').some((each) => codes.includes(each)),
        )
        return [table.id, canonical(own)]
      }),
  )
}
