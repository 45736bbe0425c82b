import type { ReactNode } from 'react'

import type { PaperWords } from '#app/respond/paper/paper-words'
import { RoutingNote } from '#app/respond/paper/routing-note'
import { QuestionField } from '#app/respond/questions/question-field'
import type { PaperQuestion } from '#surveys/journey/paper'

import type { ShownSheet } from './shown-sheet'

interface EntryQuestionProps {
  words: PaperWords
  asked: PaperQuestion
  shown: ShownSheet
  anchor: string
  /** What both typings say, where they differ. */
  children: ReactNode
}

/** A question as it stands on the sheet, with the controls to type its answer. */
export function EntryQuestion(props: EntryQuestionProps) {
  const { words, asked, shown, anchor, children } = props
  const { question, number, onlyIf } = asked
  const problems = shown.problems.filter((problem) => problem.question === question.id)
  return (
    <div className="entry-question">
      <span className="entry-number">{number}</span>
      <div className="entry-answer">
        {onlyIf && <RoutingNote words={words} when={onlyIf} of="question" />}
        {children}
        <QuestionField {...{ question, anchor, words, problems }} values={shown.values} />
      </div>
    </div>
  )
}
