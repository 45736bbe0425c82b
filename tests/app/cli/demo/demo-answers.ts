import { readFileSync } from 'node:fs'

import { catalogue, plainSurvey } from '#app/cli/demo/dated-survey'
import { findingsFile } from '#app/cli/demo/findings-file'
import { pastSurveys } from '#app/cli/demo/past-surveys'
import { demoLines } from '#app/cli/demo/responses/demo-lines'
import { preferNot, type Answers } from '#surveys/definition/answer'
import type { Language } from '#surveys/definition/survey'

export interface Response {
  lang: Language
  answers: Answers
}

export const pastSlugs = pastSurveys.map(({ slug }) => slug)

/** The survey of a slug and the answers that the demonstration invents for it. */
export function answered(slug: string): Promise<Answered> {
  const known = invented.get(slug) ?? invent(slug)
  invented.set(slug, known)
  return known
}

type Answered = Awaited<ReturnType<typeof invent>>

const invented = new Map<string, Promise<Answered>>()

async function invent(slug: string) {
  const survey = await plainSurvey(catalogue, slug)
  const lines = demoLines(survey)
  return { survey, lines, responses: lines.map((line) => JSON.parse(line) as Response) }
}

export function countryOf({ answers: { country } }: Response): string {
  return typeof country === 'string' ? country : ''
}

export interface Findings {
  quotes: {
    question: string
    text: string
    lang: Language
    region?: string
    translations: Record<string, string>
    consent: true
    approvedBy: string[]
  }[]
  messages: Record<string, string>
}

export function findingsOf(slug: string): Findings {
  const read = (name: 'quotes' | 'messages'): unknown =>
    JSON.parse(readFileSync(findingsFile(slug, name), 'utf8'))
  return { quotes: read('quotes'), messages: read('messages') } as Findings
}

/** The share who say this, of those who say anything. */
export function share(responses: Response[], question: string, ...codes: string[]): number {
  const said = responses.filter(({ answers }) => {
    return answers[question] !== undefined && answers[question] !== preferNot
  })
  return said.filter(({ answers }) => says(answers, question, ...codes)).length / said.length
}

export function says(answers: Answers, question: string, ...codes: string[]): boolean {
  const answer = answers[question]
  const given = Array.isArray(answer) ? answer : [answer]
  return given.some((choice) => typeof choice === 'string' && codes.includes(choice))
}

export function tally<Value>(values: Value[]): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
