import { readableAnswers } from '#surveys/answers/readable'
import type { Answers } from '#surveys/definition/answer'
import { fieldsFrom } from '#surveys/definition/fields'
import type { Piece } from '#surveys/definition/piece'
import type { OpenPage } from '#surveys/journey/left-open'
import { summary } from '#surveys/journey/summary'

import type { OnTheWay } from './journey'
import { pageAddress } from './page-address'
import { surveyWords, type SurveyWords } from './survey-words'

/** All that would be sent, in words. */
export interface CheckView {
  code: string
  languages: string[]
  pages: CheckedPage[]
}

export interface CheckedPage {
  title: string
  /** Where it can be changed; from there one comes back. */
  change: string
  isOpen: boolean
  lines: { question: string; answers: CheckedAnswer[] }[]
  /** The word that stands for the lines where they were set aside. */
  aside?: string
}

/** An answer in words; those of `yes` and of countries are words of the interface. */
export interface CheckedAnswer {
  text: string
  spoken: boolean
}

export function checkView(journey: OnTheWay): CheckView {
  const { survey, lang, place } = journey
  const open = journey.open()
  const answers = withReadable(journey, open)
  const words = surveyWords(survey, lang, answers)
  const pages = summary(survey, answers).map(({ page, lines }) => {
    const isOpen = open.some((each) => each.page === page)
    return {
      title: words.text(`pages.${page}.title`),
      change: `${pageAddress(survey, { lang, code: place.survey, page })}?to=check${isOpen ? '&look' : ''}`,
      isOpen,
      lines: lines.map(({ question, pieces }) => ({
        question: words.text(`${question.id}.text`),
        answers: piecesInWords(pieces, words),
      })),
    }
  })
  return { code: place.survey, languages: survey.languages, pages }
}

/** What stands on a page that needs another look is shown too, as far as it can be read. */
function withReadable({ survey, answers, content }: OnTheWay, open: OpenPage[]): Answers {
  const pages = survey.pages.filter(({ id }) => open.some((each) => each.page === id))
  const read = pages.map((page) =>
    readableAnswers(page, fieldsFrom(content.pages[page.id]?.fields ?? {})),
  )
  return Object.assign({}, answers, ...read) as Answers
}

/** An answer line by line. */
export function piecesInWords(pieces: Piece[], words: SurveyWords): CheckedAnswer[] {
  return pieces.reduce<CheckedAnswer[]>((all, piece) => withPiece(all, piece, words), [])
}

/** “Something else” and the words for it are one answer. */
function withPiece(all: CheckedAnswer[], piece: Piece, words: SurveyWords): CheckedAnswer[] {
  const text = words.piece(piece)
  const option = all.at(-1)
  const spoken = 'word' in piece || 'country' in piece
  if (!('said' in piece) || option === undefined) return [...all, { text, spoken }]
  return [...all.slice(0, -1), { text: `${option.text} – ${text}`, spoken: false }]
}
