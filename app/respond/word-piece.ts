import { formatMonth, formatNumber, formatPercentage, formatYear } from '#app/i18n/format'
import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import { countryName } from '#surveys/countries/country-names'
import type { Piece, Unit } from '#surveys/definition/piece'
import type { Language } from '#surveys/definition/survey'

type TextOf = (key: string) => string
type Amount = Extract<Piece, { number: number } | { band: object }>

/** One piece of an answer in words; `text` finds those that the survey brings itself. */
export function wordPiece(lang: Language, text: TextOf, piece: Piece): string {
  const t = i18next.getFixedT(wordsFor(lang), 'answers')
  if ('key' in piece) {
    const answer = text(piece.key)
    return piece.row === undefined ? answer : t('row', { row: text(piece.row), answer })
  }
  if ('word' in piece) return t(`words.${piece.word}`)
  if ('country' in piece) return countryName(piece.country, wordsFor(lang))
  if ('date' in piece) return wordDate(lang, piece.date)
  if ('said' in piece) return piece.said
  return wordAmount(lang, text, piece)
}

/** `2026` or `2026-03`, the month in words. */
function wordDate(lang: Language, date: string): string {
  return date.includes('-') ? formatMonth(lang, date) : formatYear(lang, date)
}

function wordAmount(lang: Language, text: TextOf, piece: Amount): string {
  const t = i18next.getFixedT(wordsFor(lang), 'answers')
  if ('number' in piece) return withUnit(lang, text, piece.number, piece.unit)
  const { from, to } = piece.band
  if (to === undefined) return t('band.open', { from: withUnit(lang, text, from, piece.unit) })
  if (from === to) return withUnit(lang, text, from, piece.unit)
  return t('band.closed', {
    from: formatNumber(lang, from),
    to: withUnit(lang, text, to, piece.unit),
  })
}

function withUnit(lang: Language, text: TextOf, number: number, unit: Unit | undefined): string {
  if (!unit) return formatNumber(lang, number)
  if ('key' in unit) return `${formatNumber(lang, number)} ${text(unit.key)}`
  return formatPercentage(lang, number)
}
