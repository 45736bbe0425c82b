import { everyone } from './scene'
import { cameIn } from './scene'
import type { Knowledge } from './knowledge'

/** Makes a sum of cells as large as certain rows of a layer are, or everybody is. */
export type Close = (knowledge: Knowledge, layer: number, rows: string[], sum: string[]) => void

/** What is taken for the number of people in a row of a layer; `*` is everybody. */
export type Sizes = (layer: number, row: string) => number

/** The rows have the sizes given. */
export function fixedAt(sizes: Sizes): Close {
  return ({ know }, layer, rows, sum) => {
    const all = rows.reduce((total, row) => total + sizes(layer, row), 0)
    know(sum, all, all)
  }
}

/** The rows are unknown as well; `most` is more than anybody counted. */
export function leftOpen(most: number): Close {
  return ({ know }, layer, rows, sum) => {
    const all = rows.length * most
    know([...sum, ...rows.map((row) => restOf(layer, row))], all, all)
  }
}

/** What a row leaves of `most`. */
export function restOf(layer: number, row: string): string {
  return cameIn(layer, `rest of ${row}`)
}

export const everybody = everyone.name
