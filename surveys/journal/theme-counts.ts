import type { Survey } from '../definition/survey'
import { isText } from '../findings/counted-columns'
import { themesFormat, type CodedQuestion, type Theme } from '../findings/themes/theme'
import type { CodeBook } from './code-book'
import { codersOf, themesIn } from './coders'
import type { Journal } from './fold'

/** True counts, for the key holder’s own device alone; `readThemes` has the last word on them. */
export interface ThemesFile {
  format: typeof themesFormat
  survey: string
  questions: CodedQuestion[]
}

/** A text that came, by its name and question. */
export interface KnownText {
  text: string
  question: string
}

export interface CountedThemes {
  file: ThemesFile
  /** Themes that one coder gave to a text and another who finished it did not; they are not counted. */
  disputed: (KnownText & { theme: string })[]
  /** Texts with which nobody has finished. */
  unread: KnownText[]
}

/**
 * How many texts carry each theme of an open question: those to which everybody who speaks for the
 * text gave it.
 */
export function countThemes(
  journal: Journal,
  { survey, texts: all }: { survey: Survey; texts: KnownText[] },
): CountedThemes {
  const coded = survey.pages
    .flatMap((page) => page.questions)
    .filter((question) => isText(question) && journal.codeBooks.has(question.id))
    .map(({ id }) => id)
  const judged = all
    .filter(({ question }) => coded.includes(question))
    .map((known) => judge(journal, known))
  const questions = coded.map((question): CodedQuestion => {
    const own = judged.filter(({ known }) => known.question === question)
    const countOf = (code: string) => own.filter(({ agreed }) => agreed.has(code)).length
    const themes = themesOf(survey, journal.codeBooks.get(question), countOf)
    return { question, texts: own.length, themes }
  })
  return {
    file: { format: themesFormat, survey: survey.slug, questions },
    disputed: judged.flatMap(({ known, differing }) =>
      differing.map((theme) => ({ ...known, theme })),
    ),
    unread: judged.filter(({ isRead }) => !isRead).map(({ known }) => known),
  }
}

function judge(journal: Journal, known: KnownText) {
  const book = journal.codeBooks.get(known.question)
  const coders = codersOf(journal, known.text)
  const views = book ? coders.map((coding) => themesIn(coding, book)) : []
  const all = [...new Set(views.flatMap((view) => [...view]))].sort()
  const agreed = new Set(all.filter((code) => views.every((view) => view.has(code))))
  const differing = all.filter((code) => !agreed.has(code))
  return { known, agreed, differing, isRead: coders.some(({ read }) => read) }
}

// A release speaks the languages of its survey, whatever others coders made notes in.
function themesOf(
  { languages }: Survey,
  book: CodeBook | undefined,
  countOf: (code: string) => number,
): Theme[] {
  const counted = [...(book?.themes.values() ?? [])].filter(
    ({ code }) => book?.countsAs.get(code) === code,
  )
  return counted.map(({ code, labels }) => {
    const words = languages.flatMap((lang) => {
      const label = labels.get(lang)?.value
      return label === undefined ? [] : [[lang, label] as const]
    })
    return { code, labels: Object.fromEntries(words), texts: countOf(code) }
  })
}
