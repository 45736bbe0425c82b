import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import { piecesInWords } from '#app/respond/check-view'
import type { PaperWords } from '#app/respond/paper/paper-words'
import { fieldsFrom, valuesOf, type FieldValues } from '#surveys/definition/fields'
import { fieldsOf, parseAnswer, summarise } from '#surveys/definition/question'
import type { Question } from '#surveys/definition/survey'

import type { ShownSheet } from './shown-sheet'

interface DifferencesProps {
  words: PaperWords
  question: Question
  shown: ShownSheet
}

/** What both typings say, side by side, in the language of the sheet. */
export function Differences({ words, question, shown }: DifferencesProps) {
  const t = i18next.getFixedT(wordsFor(words.lang), 'entry')
  return (
    <dl className="entry-differences">
      {(['first', 'second'] as const).map((typing) => (
        <div key={typing}>
          <dt>{t(`differ.${typing}`)}</dt>
          <dd dir="auto">{typedWords(words, question, shown[typing]) || t('differ.nothing')}</dd>
        </div>
      ))}
    </dl>
  )
}

function typedWords(words: PaperWords, question: Question, values: FieldValues): string {
  const fields = fieldsFrom(values)
  const parsed = parseAnswer(question, fields)
  if (parsed.ok) {
    const pieces = parsed.value === undefined ? [] : summarise(question, parsed.value)
    return words.list(piecesInWords(pieces, words).map(({ text }) => text))
  }
  return words.list(fieldsOf(question).flatMap((name) => valuesOf(fields, name)))
}
