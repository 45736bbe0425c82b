import { aboutQuestion } from './about-question'
import type { Asked, ShowQuestion } from './asked'
import type { ColourOf } from './colours'
import type { Cut } from './cut'
import type { NumberedQuestion } from './numbered-questions'
import { quotesOf } from './quotes'
import type { ReportQuestion, ReportView } from './report'
import { breakdownsIn, scopeOf, type Scope } from './scope'
import { showMatrix } from './show-matrix'
import { showMultiple } from './show-multiple'
import { showPlace } from './show-place'
import { showRanking } from './show-ranking'
import { showSimple } from './show-simple'
import { hasThemes, showThemes } from './show-themes'
import type { Source } from './source'
import { asksPlace } from './row-labels'

/** All that is said of one question. */
export function reportQuestion(
  source: Source,
  asked: NumberedQuestion,
  { colourOf, cut }: { colourOf: ColourOf; cut?: Cut | undefined },
): ReportQuestion {
  const { question, number } = asked
  const wording = source.text(`${question.id}.text`)
  const isTold = cut?.alone === undefined || !asksPlace(question)
  const scopes = isTold ? [scopeOf(source, null), ...scopesOf(source, cut)] : []
  const views = scopes.flatMap((scope) => viewOf({ source, question, wording, colourOf }, scope))
  return {
    ...{ id: question.id, number, kind: question.type, wording, views },
    ...(asked.derivedFrom !== undefined && { isDerived: true }),
    earlierWordings: source.earlier(`${question.id}.text`),
    about: aboutQuestion(source, asked),
    quotes: quotesOf(source, question.id, cut?.regions),
  }
}

function scopesOf(source: Source, cut: Cut | undefined): Scope[] {
  if (cut) return cut.scope ? [cut.scope] : []
  return breakdownsIn(source).map((breakdown) => scopeOf(source, breakdown))
}

function viewOf(asked: Asked, scope: Scope): ReportView[] {
  const { tables, charts, notes } = showFor(asked)(asked, scope)
  if (tables.length === 0) return []
  return [{ breakdown: scope.breakdown, label: scope.label, charts, tables, notes }]
}

function showFor(asked: Asked): ShowQuestion {
  switch (asked.question.type) {
    case 'multiple':
      return showMultiple
    case 'matrix':
      return showMatrix
    case 'ranking':
      return showRanking
    case 'region':
    case 'country':
      return showPlace
    default:
      return hasThemes(asked) ? showThemes : showSimple
  }
}
