import { Field } from '#app/ui/field'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { everyTextOf } from './choose-texts'
import type { QuestionCount } from './question-counts'
import type { ReadingList } from './use-reading-list'

interface QuestionPickProps {
  counts: QuestionCount[]
  /** How many questions nobody wrote to. */
  silent: number
  list: ReadingList
}

/** Which question’s texts are read, and how far each of them has come. */
export function QuestionPick({ counts, silent, list }: QuestionPickProps) {
  const say = useSay()
  const { labels } = useBench()
  const { question } = list.choice
  return (
    <div className="reading-question">
      <Field id="reading-question" label={say.reading('question.label')}>
        {(attributes) => (
          <select
            {...attributes}
            className="control"
            autoComplete="off"
            value={question}
            onChange={({ currentTarget }) => list.choose(everyTextOf(currentTarget.value))}
          >
            {counts.map((each) => (
              <option key={each.question} value={each.question}>
                {say.reading('question.option', {
                  ...each,
                  question: `\u2068${labels.question(each.question)}\u2069`,
                })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="reading-counts" data-counts="">
        {say.reading('question.counts', { ...counts.find((each) => each.question === question) })}
      </p>
      {silent > 0 && (
        <p className="reading-counts" data-silent={silent}>
          {say.reading('question.silent', { n: silent })}
        </p>
      )}
    </div>
  )
}
