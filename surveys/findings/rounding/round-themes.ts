import { answered } from '../counted-columns'
import type { Means } from '../protected'
import type { RawTable } from '../raw-counts'
import type { Published } from '../release'
import { isAdjacent, round, type Limit, type Rounding } from '../round'
import type { Counted, Frame } from './frame'
import { cellKey } from './keys'
import { trueCell } from './place'
import { spreadOf } from './round-family'
import { isBaseOnly, isShown, valueOf, type Values } from './shown'
import { addCount, addSum, emptySystem } from './system'
import { themeLimits } from './theme-limits'

/**
 * Themes come after all other numbers, for a later release may add them and move none. Those that
 * were published before stay where they still stand beside the truth.
 */
export function roundThemes(frame: Frame, values: Values, kept: Published[], means: Means): Values {
  const all = new Map(values)
  for (const counted of frame.questions.filter((each) => showsThemes(frame, values, each))) {
    for (const [key, n] of roundOf(counted, values, kept, means)) all.set(key, n)
  }
  return all
}

/** Of a question that few were asked only the base is shown, so nothing is said of its texts. */
export function showsThemes(frame: Frame, values: Values, counted: Counted): boolean {
  if (counted.themes.length === 0 || !isShown(frame, values, counted)) return false
  return !isBaseOnly(values, counted)
}

function roundOf(
  counted: Counted,
  values: Values,
  kept: Published[],
  { solve, chance }: Means,
): Values {
  const system = systemOf(counted, values, kept)
  const { id } = counted.question
  const random = chance(`themes of ${id}`)
  // What two labels say of each other outweighs what many say together.
  for (const limits of choicesOf(counted)) {
    const rounded = round({ ...system, limits }, { solve, random, spread: spreadOf(0) })
    if (rounded.ok) return new Map([...silentIn(counted, values), ...rounded.value])
  }
  throw new Error(`The themes of ${id} cannot be rounded, though each can by itself.`)
}

/** Whoever wrote carries a theme or does not; how many wrote is rounded already. */
function systemOf(
  { question, tables, themes }: Counted,
  values: Values,
  kept: Published[],
): Rounding {
  const [own] = tables
  if (!own) throw new Error(`Nobody counted who answered ${question.id}.`)
  const wrote = cellKey({ question, tables }, own, answered)
  const n = valueOf(values, wrote)
  const system = emptySystem(new Map([[wrote, n]]))
  for (const theme of themes) {
    const keys = carried.map((code) => addCount(system, keyIn(theme, code), trueCell(theme, code)))
    addSum(system, wrote, keys)
    const before = publishedIn(kept, theme)
    const stays = before.every((each, at) => isAdjacent(each, trueCell(theme, carried[at] ?? '')))
    if (before.length === 0 || !stays || before.reduce((sum, each) => sum + each, 0) !== n) continue
    keys.forEach((key, at) => system.fixed.set(key, before[at] ?? NaN))
  }
  return system
}

function choicesOf({ tables: [own], themes }: Counted): Limit[][] {
  if (!own) return []
  const wrote = trueCell(own, answered)
  const { orders, same, sums } = themeLimits(
    themes.map((theme) => ({
      ...{ yes: keyIn(theme, 'yes'), no: keyIn(theme, 'no'), n: trueCell(theme, 'yes') },
    })),
    { key: `${own.id}: ${answered}`, n: wrote },
  )
  return [[...orders, ...same, ...sums], [...orders, ...same], [...orders, ...sums], orders, []]
}

/** The numbers under which a theme was published last. */
function publishedIn(kept: Published[], { id }: RawTable): number[] {
  const last = kept.findLast(({ tables }) => tables.some((table) => table.id === id))
  const options = last?.tables.find((table) => table.id === id)?.options ?? []
  return options.filter(({ code }) => carried.includes(code)).map(({ n }) => n)
}

/** Whoever wrote nothing stands in the same numbers as in the question’s own table. */
function silentIn({ question, tables, themes }: Counted, values: Values): Values {
  const [own] = tables
  const silent = own?.cells.filter((code) => code !== answered) ?? []
  return new Map(
    themes.flatMap((theme) =>
      silent.map((code) => [
        keyIn(theme, code),
        own ? valueOf(values, cellKey({ question, tables }, own, code)) : NaN,
      ]),
    ),
  )
}

function keyIn({ id }: RawTable, code: string): string {
  return `${id}: ${code}`
}

const carried = ['yes', 'no']
