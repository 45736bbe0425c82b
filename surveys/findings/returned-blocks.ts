import { divisionsOf, type Division } from './attack/divisions'
import { asOne } from './attack/layers'
import type { Layers } from './attack/scene'
import type { Rows } from './breakdowns'
import { changedBlocks, type ChangedBlock } from './changed-blocks'
import type { Published, PublishedTable } from './release'

/**
 * Rows of tables that an earlier release showed, the last one left out, and this one shows again
 * with other numbers, where nothing published in between says that many came to them.
 */
export function returnedBlocks(breakdowns: Rows[], layers: Layers, now: Published): ChangedBlock[] {
  const last = asOne(layers.at(-1) ?? [])
  if (!last) return []
  return layers.slice(0, -1).flatMap((layer, at) => {
    const old = asOne(layer)
    const since = new Set(layers.slice(at + 1).flatMap((each) => each.flatMap(keysOf)))
    const again = new Set(keysOf(now).filter((key) => !since.has(key)))
    const tables = old?.tables.filter((table) => again.has(keyOf(table))) ?? []
    if (!old || tables.length === 0) return []
    const divisions = divisionsOf(breakdowns, [old, last, now])
    return divisions.flatMap((division) => returnedIn(division, { ...old, tables }, old, last, now))
  })
}

function returnedIn(
  division: Division,
  returned: Published,
  old: Published,
  last: Published,
  now: Published,
): ChangedBlock[] {
  const names = returned.tables.map(({ breakdown }) => breakdown)
  // Ten came to these rows already, or the last release could not have changed them.
  const grown = changedBlocks(division, old, last)
  const isGrown = ({ parts }: ChangedBlock) =>
    grown.some((block) => [...block.parts].every((part) => parts.has(part)))
  return changedBlocks(division, returned, now).filter(
    (block) => names.includes(block.breakdown) && !isGrown(block),
  )
}

function keysOf({ tables }: Published): string[] {
  return tables.map(keyOf)
}

// A table of all is of everybody, to whom ten came with each layer.
function keyOf({ id, breakdown }: PublishedTable): string {
  return `${breakdown ?? ''} ${id}`
}
