import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listOutcomes, replaceOutcomes } from '#db/register/queries/outcomes'
import { findRelease } from '#db/register/queries/releases'
import { cleanText } from '#surveys/definition/clean-text'
import type { Language, Survey } from '#surveys/definition/survey'
import { longestMessage, messageFault, type MessageFault } from '#surveys/findings/messages'
import { fail, ok, type Result } from '#surveys/result'

import { listKnownVersions } from './find-version'
import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'

export type Outcome = Record<Language, string>

export type OutcomeProblem =
  | { code: 'no-such-survey'; slug: string }
  | { code: 'nothing-released'; slug: string }
  | { code: 'outcome-shape' }
  | { code: 'outcome-fault'; fault: MessageFault; lang: string; offered: string[]; most: number }

export interface ToldOutcome {
  slug: string
  outcome: Outcome
  /** Languages of the survey in which nothing is told yet. */
  missing: Language[]
  /** Whether it had been told in the very same words. */
  already: boolean
}

/** Keeps what was done with the findings, beside the release; whatever stood there is replaced. */
export const tellOutcome = withRight('tell outcomes', tellTexts)

async function tellTexts(
  context: StaffContext,
  { slug, texts }: { slug: string; texts: unknown },
): Promise<Result<ToldOutcome, OutcomeProblem>> {
  return changeRegister(context.register, async (register) => {
    if (!(await findSurveyBySlug(register, slug))) return fail({ code: 'no-such-survey', slug })
    if (!(await findRelease(register, slug))) return fail({ code: 'nothing-released', slug })
    const survey = (await listKnownVersions({ register }, slug)).at(-1)?.survey
    const read = readOutcome(texts, survey ?? { languages: [] })
    if (!read.ok) return read
    const told = Object.entries(read.value).sort(([left], [right]) => (left < right ? -1 : 1))
    const before = await listOutcomes(register, slug)
    const outcome: Outcome = Object.fromEntries(told)
    const missing = (survey?.languages ?? []).filter((lang) => outcome[lang] === undefined)
    const already = sameWords(told, before)
    if (already) return ok({ slug, outcome, missing, already })
    const rows = told.map(([lang, text]) => ({ slug, lang, text, written_on: context.today }))
    await replaceOutcomes(register, slug, rows)
    await note(register, context, 'outcome told', slug, { languages: told.map(([lang]) => lang) })
    return ok({ slug, outcome, missing, already })
  })
}

/** Texts by language, under the rules of key messages; all faults at once. */
function readOutcome(
  value: unknown,
  survey: Pick<Survey, 'languages'>,
): Result<Outcome, OutcomeProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail({ code: 'outcome-shape' })
  }
  const texts = Object.entries(value)
  if (texts.length === 0 || texts.some(([, text]) => typeof text !== 'string')) {
    return fail({ code: 'outcome-shape' })
  }
  const clean = texts.map(([lang, text]): [string, string] => [lang, cleanText(String(text))])
  const problems = clean.flatMap(([lang, text]): OutcomeProblem[] => {
    const fault = messageFault(survey, lang, text)
    if (fault === undefined) return []
    const offered = survey.languages
    return [{ code: 'outcome-fault', fault, lang, offered, most: longestMessage }]
  })
  return problems.length > 0 ? fail(...problems) : ok(Object.fromEntries(clean))
}

function sameWords(told: [string, string][], before: { lang: string; text: string }[]): boolean {
  const stood = new Map(before.map(({ lang, text }) => [lang, text]))
  return told.length === stood.size && told.every(([lang, text]) => stood.get(lang) === text)
}
