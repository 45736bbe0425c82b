import type { Paragraph } from 'docx'

import type { AskedPage, AskedQuestion } from '#surveys/reports/report'

import { heading, line } from './lines'
import type { Sheet } from './sheet'
import type { WordKey } from './words'

/** Headings for what a researcher adds to the numbers of one place. */
export function ownText(sheet: Sheet): Paragraph[] {
  if (!sheet.report.cut) return []
  const { say } = sheet
  return [
    heading(sheet, 1, say('own'), { pageBreakBefore: true }),
    line(sheet, 'About', say('ownAbout')),
    ...own.flatMap(([title, hint]) => [
      heading(sheet, 2, say(title)),
      line(sheet, 'Hint', say(hint)),
    ]),
  ]
}

const own: [WordKey, WordKey][] = [
  ['ownLaw', 'ownLawHint'],
  ['ownEnforcement', 'ownEnforcementHint'],
  ['ownProgrammes', 'ownProgrammesHint'],
  ['ownCommunity', 'ownCommunityHint'],
]

/** The whole questionnaire in the language of the file. */
export function questionnaire(sheet: Sheet): Paragraph[] {
  const pages = sheet.report.questionnaire
  if (pages.length === 0) return []
  const title = heading(sheet, 1, sheet.say('annex'), { pageBreakBefore: true })
  return [title, ...pages.flatMap((page) => askedPage(sheet, page))]
}

function askedPage(sheet: Sheet, { title, questions }: AskedPage): Paragraph[] {
  return [
    heading(sheet, 3, title),
    ...questions.flatMap((question) => askedQuestion(sheet, question)),
  ]
}

function askedQuestion(sheet: Sheet, asked: AskedQuestion): Paragraph[] {
  const point = (text: string) => line(sheet, 'ListBullet', text, { bullet: { level: 0 } })
  return [
    line(sheet, 'AskedQuestion', asked.wording),
    ...[asked.when, asked.hint].flatMap((text) => (text ? [line(sheet, 'About', text)] : [])),
    ...(asked.rows.length > 0 ? [line(sheet, 'About', sheet.say('forEach'))] : []),
    ...asked.rows.map((row) => line(sheet, 'Normal', row)),
    ...asked.options.map(point),
  ]
}
