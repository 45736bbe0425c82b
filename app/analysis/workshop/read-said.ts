import type { Survey } from '#surveys/definition/survey'
import type { ApprovedQuote } from '#surveys/findings/quotes/quote'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import { readQuotes } from '#surveys/findings/quotes/read-quotes'
import { readThemes } from '#surveys/findings/themes/read-themes'
import { themesFormat, type CodedQuestion } from '#surveys/findings/themes/theme'
import type { ThemeProblem } from '#surveys/findings/themes/theme-problem'
import { fail, ok, type Result } from '#surveys/result'

import type { ToProtectHere } from './work'

interface Said {
  themes: CodedQuestion[]
  quotes: ApprovedQuote[]
}

/** What texts were found to speak of and whom to quote, read as the command line reads its files. */
export function readSaid(
  { themes = [], quotes = [] }: Pick<ToProtectHere, 'themes' | 'quotes'>,
  survey: Survey,
): Result<Said, ThemeProblem | QuoteProblem> {
  const file = { format: themesFormat, survey: survey.slug, questions: themes }
  const coded = readThemes(file, survey)
  const quoted = readQuotes(quotes, survey)
  if (coded.ok && quoted.ok) return ok({ themes: coded.value, quotes: quoted.value })
  const problems = [...(quoted.ok ? [] : quoted.problems), ...(coded.ok ? [] : coded.problems)]
  return fail<ThemeProblem | QuoteProblem>(...problems)
}
