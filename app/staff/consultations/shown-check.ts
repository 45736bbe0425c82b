import { lintSentence } from '#app/i18n/lint-words'
import type { Check } from '#app/operations/consultations/check-planned'
import type { Language, Survey } from '#surveys/definition/survey'
import type { Problem } from '#surveys/lint/problem'

/** A problem as a page shows it: where it stands, in which language, and what to do. */
export interface ShownProblem {
  place: Place
  language: Language | undefined
  text: string
}

export interface Place {
  kind: 'survey' | 'page' | 'question' | 'setting' | 'somewhere'
  name: string
}

export interface ShownProblems {
  shown: ShownProblem[]
  /** Not shown, for they are too many to read. */
  more: number
}

export interface ShownCheck {
  errors: ShownProblems
  warnings: ShownProblems
  notices: ShownProblems
  /** Warnings that the author has explained, with the reason. */
  accepted: (ShownProblem & { reason: string })[]
}

const most = 60

/** What the check says, in the language of its reader. */
export function shownCheck(check: Check, survey: Survey, lang: string): ShownCheck {
  const show = (problem: Problem) => shownProblem(problem, survey, lang)
  const some = (problems: Problem[]) => {
    return { shown: problems.slice(0, most).map(show), more: Math.max(0, problems.length - most) }
  }
  return {
    errors: some(check.errors),
    warnings: some(check.warnings),
    notices: some(check.notices),
    accepted: check.accepted.slice(0, most).map((each) => ({ ...show(each), reason: each.reason })),
  }
}

/** Without a survey that could be read, a place is named as the file names it. */
export function shownProblem(problem: Problem, survey: Survey | undefined, lang: string) {
  const { at, language } = problem
  const place: Place = survey ? placeOf(at, survey, lang) : { kind: 'somewhere', name: at }
  return { place, language, text: lintSentence(lang, problem) }
}

function placeOf(at: string, { texts }: Survey, lang: string): Place {
  const [first = '', second = ''] = at.split('.')
  if (first === '') return { kind: 'survey', name: '' }
  const own = Object.entries(texts).find(([language]) => language === lang)?.[1]
  const textOf = (key: string) => own?.[key] ?? texts.en?.[key]
  if (first === 'pages') return { kind: 'page', name: textOf(`pages.${second}.title`) ?? second }
  const asked = textOf(`${first}.text`)
  return asked === undefined ? { kind: 'setting', name: first } : { kind: 'question', name: asked }
}
