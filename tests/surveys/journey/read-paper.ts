import { regionOf } from '#surveys/countries/regions'
import { codeOf, type Answer, type Answers, type Choice } from '#surveys/definition/answer'
import type { BaseQuestion } from '#surveys/definition/base-question'
import { holds } from '#surveys/definition/condition'
import type { Survey } from '#surveys/definition/survey'
import type { PaperPage } from '#surveys/journey/paper'

type Target = number | 'end' | undefined

/** Reads the paper as a careful person does, from the top, obeying its notes and nothing else. */
export function readPaper(
  survey: Pick<Survey, 'pages'>,
  sheets: PaperPage[],
  draft: Answers,
): string[] {
  const read: string[] = []
  const given: Answers = {}
  let target: Target
  for (const { questions, onlyIf } of sheets) {
    const first = questions.find(({ number }) => number)?.number
    const seesHead = target === undefined || target === first
    if (onlyIf && seesHead && !holds(onlyIf.when, given)) {
      target = onlyIf.otherwise === 'next page' ? undefined : onlyIf.otherwise
      continue
    }
    for (const { question, number, onlyIf, goTo } of questions) {
      if (target !== undefined && target !== number) continue
      target = undefined
      if (onlyIf && !holds(onlyIf, given)) continue
      read.push(question.id)
      const answer = number === undefined ? undefined : draft[question.id]
      if (answer === undefined) continue
      Object.assign(given, { [question.id]: answer }, derived(survey, question.id, answer))
      target = new Map(Object.entries(goTo)).get(written(answer))
    }
  }
  return read
}

function derived(survey: Pick<Survey, 'pages'>, country: string, answer: Answer): Answers {
  const region = typeof answer === 'string' ? regionOf(answer) : undefined
  const following = survey.pages
    .flatMap((page): BaseQuestion[] => page.questions)
    .filter(({ derivedFrom }) => derivedFrom === country)
  return region ? Object.fromEntries(following.map(({ id }) => [id, region])) : {}
}

function written(answer: Answer): string {
  if (typeof answer === 'object' && !('other' in answer)) return 'several'
  return typeof answer === 'number' ? String(answer) : codeOf(answer as Choice)
}
