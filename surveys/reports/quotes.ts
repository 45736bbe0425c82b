import { cleanText } from '../definition/clean-text'
import type { ReleaseQuote } from '../findings/release'
import { otherOrNotStated } from '../findings/merged-codes'
import { cellLabel } from './answer-labels'
import type { ReportQuote } from './report'
import type { Source } from './source'

/** What people wrote to a question; of a part of the world only what may come from there. */
export function quotesOf(source: Source, question: string, regions?: string[]): ReportQuote[] {
  const { release, words } = source
  return release.quotes
    .filter((quote) => quote.question === question && isFrom(quote, regions))
    .map((quote) => {
      const { text, lang, translations } = quote
      const translation = lang === words.lang ? undefined : translations?.[words.lang]
      return {
        // Releases that are stored already were not always made by the rules of today.
        ...{ text: cleanText(text), lang },
        ...(translation !== undefined && { translation: cleanText(translation) }),
        from: from(source, quote),
      }
    })
}

function isFrom({ region }: ReleaseQuote, regions: string[] | undefined): boolean {
  return regions === undefined || region === undefined || regions.includes(region)
}

function from(source: Source, { region, attribute, lang }: ReleaseQuote): string {
  const { words } = source
  const told = [
    ...(attribute ? [attributeLabel(source, attribute)] : []),
    ...(region === undefined ? [] : [placeLabel(source, region)]),
  ]
  const who = told.length > 0 ? told.join(' · ') : words.say(`quote.from.${source.survey.unit}`)
  return lang === words.lang
    ? who
    : `${who} · ${words.say('quote.writtenIn', { language: words.language(lang) })}`
}

function attributeLabel(
  source: Source,
  { question: id, code }: NonNullable<ReleaseQuote['attribute']>,
) {
  const asked = source.questions.find(({ question }) => question.id === id)
  return asked ? cellLabel(source, asked.question, code) : code
}

function placeLabel({ words }: Source, region: string): string {
  return region === otherOrNotStated ? words.say('row.otherRegions') : words.region(region)
}
