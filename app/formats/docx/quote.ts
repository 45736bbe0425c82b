import type { Paragraph } from 'docx'

import type { ReportQuote } from '#surveys/reports/report'

import { foreignLine, line } from './lines'
import type { Sheet } from './sheet'

/** As it was said, in its own language, and then in that of the file. */
export function quote(sheet: Sheet, { text, lang, translation, from }: ReportQuote): Paragraph[] {
  const words = translation && sheet.say('translation', { text: translation })
  return [
    foreignLine('Quote', text, lang, { keepNext: true }),
    ...(words ? [line(sheet, 'QuoteTranslation', words, { keepNext: true })] : []),
    line(sheet, 'QuoteSource', from),
  ]
}
