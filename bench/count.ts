import type { Answer, Answers } from '#surveys/definition/answer'
import { isAsked } from '#surveys/definition/question'
import { count } from '#surveys/findings/count'
import { gather } from '#surveys/findings/dataset'
import { sealReady } from '#surveys/journey/seal-ready'
import { answerTo, type Dice } from '../tests/support/answers-for'
import { surveyOfForty as survey } from './survey-of-forty'

const responses = Number(process.argv[2] ?? 100_000)
const batch = 5000
const questions = survey.pages.flatMap((page) => page.questions)
const dice = quickDice(7)
const gathering = gather([{ survey, hash: 'v', structureHash: 's' }])

let parsing = 0
let taking = 0
let takingCpu = 0
for (let done = 0; done < responses; done += batch) {
  const lines = Array.from({ length: Math.min(batch, responses - done) }, plaintext)
  const start = performance.now()
  const opened = lines.map((line) => JSON.parse(line) as unknown)
  const read = performance.now()
  const cpu = process.cpuUsage()
  for (const each of opened) gathering.take(each)
  parsing += read - start
  taking += performance.now() - read
  takingCpu += process.cpuUsage(cpu).user / 1000
}
const dataset = gathering.dataset()
const start = performance.now()
const counts = count(dataset)
const counting = performance.now() - start

const cells = counts.tables.reduce(
  (sum, { overall, by }) =>
    sum + overall.length + by.reduce((all, each) => all + (each?.length ?? 0), 0),
  0,
)
const bytes = dataset.columns.reduce((sum, { values }) => sum + values.byteLength, 0)
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  [
    `${dataset.size} responses, ${questions.length} questions, ${counts.tables.length} tables, ${counts.breakdowns.length} breakdowns, ${cells} cells`,
    `parse JSON ${ms(parsing)}, gather ${ms(taking)} (${ms(takingCpu)} of processor), count ${ms(counting)}`,
    `columns ${mb(bytes)}, peak of the whole process ${Math.round(peak)} MB`,
    `refused ${dataset.problems.length}\n`,
  ].join('\n'),
)

function plaintext(): string {
  const draft: Answers = {}
  for (const question of questions) {
    if (!isAsked(question) || (question.optional && dice.upTo(8) === 0)) continue
    draft[question.id] = question.preferNot && dice.upTo(12) === 0 ? 'prefer_not' : answer(question)
  }
  const { answers } = sealReady(survey, draft)
  return JSON.stringify({
    format: 'soundings.answers/1',
    version: 'v',
    mode: 'web',
    lang: 'en',
    answers,
  })
}

function answer(question: (typeof questions)[number]): Answer {
  return answerTo(question, dice)
}

/** Chance of a fixed seed, fast enough for millions of throws. */
function quickDice(seed: number): Dice {
  let state = seed
  const upTo = (end: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * Math.max(end, 1))
  }
  return {
    upTo,
    oneOf: (values) => values[upTo(values.length)] as (typeof values)[number],
    shuffled: (values) =>
      values
        .map((value) => ({ value, lot: upTo(2 ** 31) }))
        .sort((left, right) => left.lot - right.lot)
        .map(({ value }) => value),
  }
}

function ms(time: number): string {
  return `${Math.round(time)} ms`
}

function mb(size: number): string {
  return `${(size / 2 ** 20).toFixed(1)} MB`
}
