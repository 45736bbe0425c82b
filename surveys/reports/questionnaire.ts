import { preferNot } from '../definition/answer'
import { offersPreferNot } from '../definition/question'
import type { Question } from '../definition/survey'
import { whenAsked } from './about-question'
import { cellLabel, partLabel, partsOf } from './answer-labels'
import type { NumberedQuestion } from './numbered-questions'
import type { AskedPage, AskedQuestion } from './report'
import type { Worded } from './worded'

/** The whole questionnaire, as it was asked in the language of the report. */
export function questionnaire(source: Worded): AskedPage[] {
  return source.survey.pages.map((page) => ({
    title: source.text(`pages.${page.id}.title`),
    questions: source.questions
      .filter((asked) => asked.page.id === page.id)
      .map((asked) => askedQuestion(source, asked)),
  }))
}

function askedQuestion(source: Worded, asked: NumberedQuestion): AskedQuestion {
  const { question, number } = asked
  const { id } = question
  const hint = source.text(`${id}.hint`)
  const when = whenAsked(source, asked)
  const isDerived = asked.derivedFrom !== undefined
  return {
    ...{ id, number, wording: source.text(`${id}.text`) },
    ...(hint !== '' && { hint }),
    ...(when !== undefined && { when }),
    options: isDerived ? [] : optionsOf(source, question),
    rows: question.type === 'matrix' ? labelsOfParts(source, question) : [],
  }
}

function optionsOf(source: Worded, question: Question): string[] {
  const refusal = offersPreferNot(question) ? [source.words.word(preferNot)] : []
  return [...ownOptions(source, question), ...refusal]
}

function ownOptions(source: Worded, question: Question): string[] {
  switch (question.type) {
    case 'multiple':
    case 'ranking':
      return labelsOfParts(source, question)
    case 'single':
    case 'yes_no':
    case 'scale':
    case 'matrix':
    case 'region': {
      const cells = (source.columnsOf(question)[0]?.cells ?? []).filter(
        ({ code }) => code !== preferNot,
      )
      return cells.map(({ code }) => cellLabel(source, question, code))
    }
    default:
      return []
  }
}

function labelsOfParts(source: Worded, question: Question): string[] {
  return partsOf(source, question).map((part) => partLabel(source, question, part))
}
