import { cleanText } from '../definition/clean-text'
import { languages } from '../definition/language'
import type { Language, Page } from '../definition/survey'
import type { Release } from '../findings/release'
import { citation } from './citation'
import { coloursOf } from './colours'
import { cutTo, type AskedCut, type Cut } from './cut'
import { method } from './method'
import { questionnaire } from './questionnaire'
import { reading } from './reading'
import type { Report, ReportChapter, ReportHeadings, ReportQuestion, RowNotes } from './report'
import { reportQuestion } from './report-question'
import type { ReportWords } from './report-words'
import { asksPlace, breakdownLabel, rowNotes } from './row-labels'
import { breakdownsIn } from './scope'
import { spokenIn } from './spoken-in'
import { sourceOf, type ReportVersion, type Source } from './source'
import { trendsOf } from './trend'
import type { ReleasedWave } from './trend-waves'

/** What a report is made from: nothing else ever stands in it. */
export interface ReportInput {
  release: Release
  /** The versions of the survey, oldest first. */
  versions: ReportVersion[]
  /** What was done since, by language. */
  outcome?: Record<Language, string> | undefined
  /** Released waves of the same series; later ones are left aside. */
  trends?: ReleasedWave[] | undefined
}

/** All that a release says in one language; of one place only, where a cut is asked for. */
export function makeReport(input: ReportInput, words: ReportWords, asked?: AskedCut): Report {
  const { release, versions, outcome = {} } = input
  const source = sourceOf(release, versions, words)
  const title = source.text('title')
  const cut = asked && cutTo(source, asked)
  const lang = languageOf(release, words)
  const spoken = {
    messages: spokenIn(release.messages, lang),
    outcome: spokenIn(outcome, lang),
  }
  return {
    ...{ lang, survey: release.survey, release: release.release, hash: release.hash },
    ...(release.wave !== undefined && { wave: release.wave }),
    ...(cut && { cut: cut.told }),
    title,
    ...{ headings: headings(words, cut), spoken },
    messages: paragraphs(release.messages[spoken.messages]),
    method: method(source, cut?.told),
    reading: reading(source),
    rowNotes: notesOnRows(source, cut),
    chapters: chapters(source, input.trends ?? [], cut),
    outcome: paragraphs(outcome[spoken.outcome]),
    citation: citation(source, title, cut?.told),
    questionnaire: questionnaire(source),
  }
}

/** That of its words, where these are of the network or the survey; else its texts are in English. */
function languageOf({ wording }: Release, { lang }: ReportWords): Language {
  return languages.some((each) => each === lang) ? lang : spokenIn(wording, lang)
}

/** Key messages are written of everybody, also where the numbers are of one place. */
function headings({ say }: ReportWords, cut: Cut | undefined): ReportHeadings {
  const isCut = cut?.scope !== undefined
  return {
    messages: say(isCut ? 'heading.ofAll' : 'heading.messages'),
    outcome: say('heading.outcome'),
  }
}

function chapters(source: Source, waves: ReleasedWave[], cut: Cut | undefined): ReportChapter[] {
  const colourOf = coloursOf(source)
  const trendOf = trendsOf(source, waves, colourOf, cut?.regions)
  const all = source.questions.map((asked): [string, ReportQuestion] => {
    const trend = cut?.alone && asksPlace(asked.question) ? undefined : trendOf(asked)
    const question = reportQuestion(source, asked, { colourOf, cut })
    return [asked.page.id, { ...question, ...(trend && { trend }) }]
  })
  return source.survey.pages.flatMap((page) => {
    const { id } = page
    const questions = all.flatMap(([page, question]) =>
      page === id && saysAnything(source, question) ? [question] : [],
    )
    return questions.length === 0 ? [] : [{ id, title: chapterTitle(source, page), questions }]
  })
}

/** What a page is called, unless it asks where people are: “About you” speaks to them alone. */
function chapterTitle({ text, words }: Source, { id, questions }: Page): string {
  return questions.some(asksPlace) ? words.say('chapter.who') : text(`pages.${id}.title`)
}

/** Below 20 answers there are words only, and nothing stands where nobody is quoted. */
function saysAnything({ release }: Source, { quotes }: ReportQuestion): boolean {
  return release.tables.length > 0 || quotes.length > 0
}

function notesOnRows(source: Source, cut: Cut | undefined): RowNotes[] {
  const isShown = (breakdown: string) => (code: string) =>
    !cut ||
    cut.scope?.order.some((row) => row.breakdown === breakdown && row.code === code) === true
  return breakdownsIn(source).flatMap((breakdown) => {
    const notes = rowNotes(source, breakdown, isShown(breakdown))
    const label = breakdownLabel(source, breakdown)
    return notes.length === 0 ? [] : [{ breakdown, label, notes }]
  })
}

/** Blank lines part paragraphs, and each point of a list is one. */
function paragraphs(text = ''): string[] {
  const parts = cleanText(text).split(/\n[ \t]*\n|\n(?=- )/)
  return parts.map((part) => part.replace(/\s*\n\s*/g, ' ').trim()).filter((part) => part !== '')
}
