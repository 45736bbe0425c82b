import type { NumberQuestion } from '../definition/question-types/number'
import type { Question } from '../definition/survey'

/** The question as it is counted: a number whose author named no bands gets bands of ours. */
export function withBands(question: Question): Question {
  if (question.type !== 'number' || question.bands) return question
  return { ...question, bands: bandsFor(question) }
}

/**
 * The lower bounds of bands for a number, out of its limits alone: bands that followed the answers
 * would tell of them. Up to six different numbers stand each for itself. Between two limits
 * bands have one width, 1, 2 or 5 times a power of ten, that fits about five times, with 0 apart
 * where it is the lowest number; a bound nearer to a limit than half that width is left out.
 * Without an upper limit bands grow: 0, 1–5, 6–20, 21–50, 51–100, and more; if the lowest number
 * leaves fewer than three bounds above it, they are 1, 5, 20, 50 and 100 times the power of ten
 * that leaves three.
 */
export function bandsFor({ min, max, decimals = 0 }: Limits): number[] {
  if (max === undefined) return growing(min)
  const step = 10 ** -decimals
  const numbers = Math.round((max - min) / step) + 1
  if (numbers <= mostAlone) {
    return Array.from({ length: numbers }, (_, n) => Number((min + n * step).toFixed(decimals)))
  }
  return even(min, max, step)
}

type Limits = Pick<NumberQuestion, 'min' | 'max' | 'decimals'>

const mostAlone = 6
const mostEven = 5
const small = [0, 1, 6, 21, 51, 101]

function growing(min: number): number[] {
  let bounds = small
  for (let power = 10; bounds.filter((bound) => bound > min).length < 3; power *= 10) {
    bounds = [1, 5, 20, 50, 100].map((bound) => bound * power)
  }
  return [min, ...bounds.filter((bound) => bound > min)]
}

function even(min: number, max: number, step: number): number[] {
  const width = roundUp((max - min) / mostEven)
  const first = Math.floor(min / width) + 1
  const bounds = Array.from({ length: mostEven }, (_, n) => round((first + n) * width))
  const inside = bounds.filter((bound) => bound - min >= width / 2 && max - bound >= width / 2)
  return [min, ...(min === 0 ? [round(step)] : []), ...inside]
}

function roundUp(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  const factor = [1, 2, 5, 10].find((each) => each * power >= width) ?? 10
  return factor * power
}

function round(bound: number): number {
  return Number(bound.toFixed(2))
}
