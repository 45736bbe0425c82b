import { cellLabel, isQuiet, partLabel, partsOf } from './answer-labels'
import type { ColourOf } from './colours'
import type { NumberedQuestion } from './numbered-questions'
import { allIn } from './scope'
import type { Source } from './source'

/** What is followed through the waves: one answer, or one thing that was ranked. */
export interface Thing {
  code: string
  label: string
  colour: number
  shareIn: (wave: Source) => Followed | undefined
}

/** A rounded share in one wave. */
export interface Followed {
  n: number
  pct: number | null
  base: number
}

/** Things that stand in one table. */
export interface ThingGroup {
  part?: { code: string; label: string }
  things: Thing[]
}

/** Places are left aside: which of them are shown follows from how many answered. */
export function thingsOf(
  source: Source,
  asked: NumberedQuestion,
  colourOf: ColourOf,
): ThingGroup[] {
  const { question } = asked
  const parts = partsOf(source, question)
  switch (question.type) {
    case 'region':
    case 'country':
      return []
    case 'multiple':
      return [{ things: partThings(source, asked, 'yes') }]
    case 'ranking':
      return [{ things: partThings(source, asked, '1') }]
    case 'matrix':
      return parts.map((code) => ({
        part: { code, label: partLabel(source, question, code) },
        things: cellThings(source, asked, colourOf, code),
      }))
    default:
      return [{ things: cellThings(source, asked, colourOf) }]
  }
}

/** What says something, for a chart has no room for silence. */
export function loudThings({ things }: ThingGroup): Thing[] {
  return things.filter(({ code }) => !isQuiet(code))
}

/** One cell of each part of a question. */
function partThings(source: Source, { question }: NumberedQuestion, cell: string): Thing[] {
  return partsOf(source, question).map((part, n) => ({
    ...{ code: part, label: partLabel(source, question, part), colour: n + 1 },
    shareIn: (wave) => shareIn(wave, question.id, cell, part),
  }))
}

/** All cells of one table. */
function cellThings(
  source: Source,
  { question }: NumberedQuestion,
  colourOf: ColourOf,
  part?: string,
): Thing[] {
  const cells = allIn(source, question.id, part).flatMap((line) => line.cells)
  return cells.map(({ code }) => ({
    ...{ code, label: cellLabel(source, question, code), colour: colourOf(question, code) },
    shareIn: (wave) => shareIn(wave, question.id, code, part),
  }))
}

function shareIn(
  wave: Source,
  question: string,
  code: string,
  part?: string,
): Followed | undefined {
  const [all] = allIn(wave, question, part)
  const cell = all?.cells.find((each) => each.code === code)
  return all && cell && { n: cell.n, pct: cell.pct, base: all.base }
}
