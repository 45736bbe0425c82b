/** The public questionnaire, as far as answers can follow from it. */
export interface Asked {
  id: string
  type: string
  when?: When
  /** The condition of its page. */
  pageWhen?: When
  optional?: boolean
  preferNot?: boolean
  sensitive?: boolean
  options?: string[]
  exclusive?: string[]
  rows?: string[]
  atMost?: number
  top?: number
  bands?: number[]
  max?: number
  other?: boolean
}

export type When =
  | { op: 'is' | 'isNot' | 'includes' | 'ranksFirst'; question: string; row?: string; values: (string | number)[] }
  | { op: 'atLeast'; question: string; value: number }
  | { op: 'between'; question: string; from: number; to: number }
  | { op: 'answered'; question: string }
  | { op: 'and'; of: When[] }
  | { op: 'or'; of: When[] }
  | { op: 'not'; of: When } // prettier-ignore

export interface Questionnaire {
  questions: Asked[]
  breakdowns: string[]
  /** What has to be met before anything is printed: R1 and R2, and what the survey asks for besides. */
  least: { numbers: number; rows: number; row: number; country: number }
}

interface Printed {
  pages: { when?: When; questions: Asked[] }[]
  breakdowns: string[]
  disclosure?: { minimumBase?: number; minimumCountryBase?: number; minimumResponses?: number }
}

/** Reads the questionnaire that everybody can see. */
export function readQuestionnaire(bytes: string): Questionnaire {
  const { pages, breakdowns, disclosure = {} } = JSON.parse(bytes) as Printed
  const questions = pages.flatMap((page) =>
    page.questions.map((question) => ({ ...question, ...(page.when && { pageWhen: page.when }) })),
  )
  const isSensitive = questions.some(({ sensitive }) => sensitive)
  const row = Math.max(isSensitive ? 20 : 10, disclosure.minimumBase ?? 0)
  const country = Math.max(isSensitive ? 30 : 20, row, disclosure.minimumCountryBase ?? 0)
  const rows = Math.max(40, disclosure.minimumResponses ?? 0)
  return { questions, breakdowns, least: { numbers: 20, rows, row, country } }
}

export function questionsOf(when: When): string[] {
  if (when.op === 'and' || when.op === 'or') return when.of.flatMap((part) => questionsOf(part))
  return when.op === 'not' ? questionsOf(when.of) : [when.question]
}

export function conditionOf({ when, pageWhen }: Asked): When | undefined {
  if (pageWhen && when) return { op: 'and', of: [pageWhen, when] }
  return pageWhen ?? when
}

/** Whether whoever is asked can be silent. */
export function maySayNothing({ type, optional, preferNot }: Asked): boolean {
  return /text$/.test(type) || optional === true || (type === 'multiple' && preferNot === true)
}
