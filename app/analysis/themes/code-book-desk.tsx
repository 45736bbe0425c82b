import { useState } from 'react'

import { Heading } from '#app/ui/heading'

import { useBench } from '../workshop/bench-context'
import { PickOne } from '../workshop/pick-one'
import { useWanted } from '../workshop/wanted'
import { useSay } from '../workshop/words'
import { openQuestions } from './open-questions'
import { QuestionBook } from './question-book'
import { useCounted } from './use-counted'

/** The themes of each open question, how far coders agree, and what is left to settle. */
export function CodeBookDesk() {
  const say = useSay()
  const { labels } = useBench()
  const questions = openQuestions(labels)
  const [question, pick] = usePicked(questions[0] ?? '')
  const counted = useCounted()
  return (
    <section className="code-book" aria-labelledby="themes-title">
      <Heading level={2} id="themes-title" caption={say('secret.mark')}>
        {say.codebook('title')}
      </Heading>
      <p>{say.codebook('lead')}</p>
      {questions.length === 0 && <p>{say.codebook('noQuestions')}</p>}
      {questions.length > 1 && (
        <PickOne
          id="themes-question"
          label={say.codebook('question')}
          blank={say('choose')}
          options={questions.map((id) => ({ value: id, text: labels.question(id) }))}
          value={question}
          pick={pick}
        />
      )}
      {questions.map((id) => (
        <div key={id} hidden={id !== question}>
          <QuestionBook question={id} counted={counted} />
        </div>
      ))}
    </section>
  )
}

/** The question at hand, until a link from elsewhere asks for another. */
function usePicked(first: string) {
  const { wanted } = useWanted()
  const [picked, pick] = useState(wanted?.question ?? first)
  const [seen, setSeen] = useState(wanted)
  if (wanted !== seen) {
    setSeen(wanted)
    if (wanted?.part === 'themes' && wanted.question !== undefined) pick(wanted.question)
  }
  return [picked, pick] as const
}
