import { Spoken } from '#app/i18n/spoken'
import type { PaperQuestion } from '#surveys/journey/paper'

import { instructionsFor } from './instructions'
import { PaperParts } from './paper-parts'
import type { PaperWords } from './paper-words'
import { RoutingNote } from './routing-note'

interface PaperAskedProps {
  words: PaperWords
  asked: PaperQuestion
}

/** A question on paper: its number, who it is for, what to do, and room for the answer. */
export function PaperAsked({ words, asked }: PaperAskedProps) {
  const { question, number, onlyIf } = asked
  const hint = `${question.id}.hint`
  const instructions = instructionsFor(words, question)
  return (
    <div className={number === undefined ? 'paper-note' : 'paper-question'}>
      <div className="paper-ask">
        {onlyIf && (
          <RoutingNote
            words={words}
            when={onlyIf}
            of={number === undefined ? 'note' : 'question'}
          />
        )}
        <p className="paper-text">
          {number !== undefined && <span className="paper-number">{number}</span>}
          {words.text(`${question.id}.text`)}
        </p>
        {words.has(hint) && <p className="paper-hint">{words.text(hint)}</p>}
        {instructions !== '' && (
          <p className="paper-hint">
            <Spoken>{instructions}</Spoken>
          </p>
        )}
      </div>
      <PaperParts words={words} asked={asked} />
    </div>
  )
}
