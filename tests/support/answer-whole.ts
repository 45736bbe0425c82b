import type { Answers } from '#surveys/definition/answer'
import type { FieldValues } from '#surveys/definition/fields'
import { fillFields } from '#surveys/definition/question'
import type { Question, Survey } from '#surveys/definition/survey'
import { pagesFor } from '#surveys/journey/pages'

import { answersFor } from './answers-for'
import { textOf } from './page-forms'
import type { PlainClient } from './plain-client'

export interface Whole {
  survey: Survey
  lang: string
  /** Three numbers lead along three ways. */
  path?: number
  /** In the place of those that follow from the path. */
  answers?: Answers
  accessCode?: string
}

export interface Answered {
  /** What was typed, question by question. */
  answers: Answers
  /** The steps in the order in which they were met. */
  steps: string[]
  receipt: string
}

/** Answers a survey from its introduction to the thanks. */
export async function answerWhole(client: PlainClient, whole: Whole): Promise<Answered> {
  const { survey, lang, path = 1, answers = answersFor(survey, path) } = whole
  const steps = await walk(client, { ...whole, answers }, 'thanks')
  if (steps.at(-1) !== 'thanks') throw new Error(`${lang} ${survey.code} led to ${steps.join(' ')}`)
  const [receipt = ''] = /\d(?:[\s-]?\d){23}/.exec(textOf(client.page.body)) ?? []
  return { answers, steps, receipt }
}

/** Goes on from the introduction until a step of that name is reached: a page, `check` or `thanks`. */
export async function walk(
  client: PlainClient,
  whole: Whole & { answers: Answers },
  until: string,
): Promise<string[]> {
  const { survey, lang } = whole
  await client.open(`/${lang}/${survey.code}`)
  const steps: string[] = []
  // Each page once, once more for what its answers call up, and the steps around them.
  for (let left = survey.pages.length * 5 + 8; left > 0; left -= 1) {
    const step = stepOf(client, survey)
    steps.push(step)
    if (step === until) return steps
    await goOn(client, whole, step)
    if (client.page.status >= 400) throw new Error(toldBy(client))
  }
  throw new Error(`${survey.slug} has no end: ${steps.join(' ')}`)
}

async function goOn(
  client: PlainClient,
  { survey, lang, answers, accessCode }: Whole & { answers: Answers },
  step: string,
): Promise<void> {
  const page = pagesFor(survey, answers).find(({ id }) => id === step)
  if (page) {
    await client.press('go', valuesOn(client, page.questions, answers))
    return
  }
  const form = client.formWith('go')
  const asksForCode = form?.controls.some(({ name }) => name === 'code')
  const enterCode = `/${lang}/${survey.code}/code`
  if (form && !asksForCode) await client.press('go')
  else if (form) await client.press('go', { code: [accessCode ?? ''] })
  else if (client.page.links.includes(enterCode)) await client.open(enterCode)
  else throw new Error(`Nothing leads on from here. ${toldBy(client)}`)
}

/** What somebody types: without script only where they can see it, with script all that is met. */
function valuesOn(client: PlainClient, questions: Question[], answers: Answers): FieldValues {
  const { page, manners } = client
  const seen = page.questions
    .filter(({ hidden }) => !hidden || manners.asScript)
    .map(({ id }) => id)
  const met = questions.filter(({ id }) => seen.includes(id))
  const filled = met.map((question) => {
    const answer = answers[question.id]
    return answer === undefined ? {} : fillFields(question, answer)
  })
  const depending = page.questions.filter(
    ({ id, depends }) => depends && met.some((q) => q.id === id),
  )
  const shown = manners.asScript ? { shown: [depending.map(({ id }) => id).join(' ')] } : {}
  return Object.assign({}, ...filled, shown) as FieldValues
}

/** The name of the page, which addresses only number, or of the step around them. */
function stepOf(client: PlainClient, { pages }: Survey): string {
  const step = client.page.path.split(/[?#]/)[0]?.split('/')[3] ?? ''
  return pages[Number(step) - 1]?.id ?? step
}

function toldBy(client: PlainClient): string {
  const { method, path, status, body } = client.page
  return `${method} ${path} answered ${status}: ${textOf(body).slice(0, 2000)}`
}
