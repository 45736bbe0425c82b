import type { RowProblem } from '#app/operations/response-row'
import { mostPeople } from '#surveys/definition/modes'

import { answerWords } from './answer-words'

type RowWords = {
  [Code in RowProblem['code']]: (problem: Extract<RowProblem, { code: Code }>) => string
}

/** What is wrong with a row of a file of responses. */
export const rowWords: RowWords = {
  'row-not-json': ({ row }) => `Row ${row} is not JSON. One line holds one response.`,
  'row-shape': ({ row }) => `Row ${row} is not of the form {"lang":"en","answers":{…}}.`,
  'row-language': ({ row, lang, offered }) =>
    `Row ${row}: “${lang}” is not a language of this survey (${offered.join(', ')}).`,
  'row-mode': ({ row, mode, offered }) =>
    `Row ${row}: responses to this survey do not come as “${mode}” in a file (${offered.join(', ')}).`,
  'row-people': ({ row, mode }) => `Row ${row}: ${peopleWords(mode)}`,
  'row-answer': ({ row, problem }) => `Row ${row}: ${problem.question}: ${answerWords(problem)}`,
  'row-too-long': ({ row }) => `Row ${row} is too long for one envelope. Shorten its longest text.`,
}

function peopleWords(mode: string): string {
  if (mode === 'discussion') {
    return `a discussion says how many people took part, from 2 to ${mostPeople}.`
  }
  return mode === 'interview'
    ? `“people” of an interview is a whole number from 1 to ${mostPeople}.`
    : 'only interviews and discussions say how many people took part.'
}
