import type { Survey } from '#surveys/definition/survey'
import { fitProblems } from '#surveys/findings/themes/fit-themes'
import type { CodedQuestion } from '#surveys/findings/themes/theme'
import type { ThemeProblem } from '#surveys/findings/themes/theme-problem'
import { approvedQuotes, type QuoteToRelease } from '#surveys/journal/approved-quotes'
import type { Journal } from '#surveys/journal/fold'
import { standingOf, wordsOf, type QuoteStanding } from '#surveys/journal/quote-standing'
import type { CountedThemes } from '#surveys/journal/theme-counts'

/** The themes of a question on their way into a release. */
export interface ThemesToSay {
  coded: CodedQuestion
  unread: number
  disputed: number
  problems: ThemeProblem[]
  /** Whether nothing is left to read, to settle or to mend: counts before that would be wrong. */
  isReady: boolean
}

/** What a release would say against the themes of each question. */
export function themeFaults(
  coded: CodedQuestion[],
  survey: Survey,
): ReadonlyMap<string, ThemeProblem[]> {
  return new Map(coded.map((each) => [each.question, fitProblems([each], survey)]))
}

/** The questions that have themes, with the faults that were found in each. */
export function themesToSay(
  { file, unread, disputed }: CountedThemes,
  faults: ReadonlyMap<string, ThemeProblem[]>,
): ThemesToSay[] {
  const coded = file.questions.filter(({ themes }) => themes.length > 0)
  return coded.map((each) => {
    const own = (known: { question: string }) => known.question === each.question
    const left = { unread: unread.filter(own).length, disputed: disputed.filter(own).length }
    const problems = faults.get(each.question) ?? []
    const isSound = problems.every(({ level }) => level === 'warning')
    return {
      ...{ coded: each, ...left, problems },
      isReady: left.unread + left.disputed === 0 && isSound,
    }
  })
}

/** A quote on its way into a release. */
export interface QuoteToSay {
  name: string
  words: string
  lang: string
  standing: QuoteStanding
  /** Only once two people have approved all of it. */
  approved: QuoteToRelease | undefined
}

export function quotesToSay(
  journal: Journal,
  means: Parameters<typeof approvedQuotes>[1],
): QuoteToSay[] {
  return [...journal.quotes].map(([name, quote]) => {
    const [approved] = approvedQuotes({ ...journal, quotes: new Map([[name, quote]]) }, means)
    const standing = standingOf(quote, means.hashOf)
    return { name, words: wordsOf(quote), lang: quote.marked.value.lang, standing, approved }
  })
}
