import { canonical } from '../../canonical'
import type { Published } from '../release'
import type { Layers } from './scene'

/** Releases with the same numbers count the same responses; others, in their order, count more. */
export function layersOf(releases: Published[]): Layers {
  const layers: Layers = []
  for (const release of releases) {
    const last = layers.at(-1)
    if (last?.every((known) => areSame(known, release))) last.push(release)
    else layers.push([release])
  }
  return layers.map((layer) => layer.map((release) => ({ ...release, ...rowsOf(layer) })))
}

/** What the releases of a layer say together. */
export function asOne(layer: Published[]): Published | undefined {
  const [first] = layer
  return first && { ...first, ...rowsOf(layer), tables: layer.flatMap(({ tables }) => tables) }
}

// A later release may be broken down in more ways than the one before it.
function rowsOf(layer: Published[]): Pick<Published, 'rows' | 'modes'> {
  return {
    rows: Object.fromEntries(layer.flatMap(({ rows }) => Object.entries(rows))),
    modes: modesOf(layer),
  }
}

// Nor must all of them tell how many people took part.
function modesOf(layer: Published[]): Published['modes'] {
  const told = layer.map(({ modes }) => modes).filter((modes) => modes.length > 0)
  const withPeople = told.find((modes) => modes.some(({ people }) => people !== undefined))
  return withPeople ?? told[0] ?? []
}

/** Whether whatever both publish is the same in both. */
function areSame(earlier: Published, later: Published): boolean {
  const [before, now] = [numbersOf(earlier), numbersOf(later)]
  return [...before].every(([key, number]) => (now.get(key) ?? number) === number)
}

function numbersOf({ n, modes, rows, tables }: Published): Map<string, string> {
  return new Map([
    ['n', canonical(n)],
    ...modes.map(({ mode, n: came }) => [`mode ${mode}`, canonical(came)] as const),
    ...modes.flatMap(({ mode, people }) =>
      people === undefined ? [] : [[`people ${mode}`, canonical(people)] as const],
    ),
    ...Object.entries(rows).map(([name, each]) => [`rows ${name}`, canonical(each)] as const),
    ...tables.map((table) => {
      const { id, breakdown, base, options, rows: own } = table
      return [`${breakdown ?? ''} ${id}`, canonical({ base, options, rows: own })] as const
    }),
  ])
}
