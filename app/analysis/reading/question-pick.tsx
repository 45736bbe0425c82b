import { useMemo } from 'react'

import { Field } from '#app/ui/field'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { everyTextOf } from './choose-texts'
import { useReading } from './reading-context'
import type { ReadingList } from './use-reading-list'

/** Which question’s texts are read, and how far each of them has come. */
export function QuestionPick({ questions, list }: { questions: string[]; list: ReadingList }) {
  const say = useSay()
  const { labels } = useBench()
  const { texts, journal, me } = useReading()
  const counts = useMemo(() => {
    const told = questions.map((id) => {
      const own = texts.filter(({ question }) => question === id)
      const done = own.filter(({ name }) => journal.texts.get(name)?.codings.get(me)?.read)
      return [id, { n: own.length, done: done.length, left: own.length - done.length }] as const
    })
    return new Map(told)
  }, [questions, texts, journal, me])
  return (
    <div className="reading-question">
      <Field id="reading-question" label={say.reading('question.label')}>
        {(attributes) => (
          <select
            {...attributes}
            className="control"
            autoComplete="off"
            value={list.choice.question}
            onChange={({ currentTarget }) => list.choose(everyTextOf(currentTarget.value))}
          >
            {questions.map((id) => (
              <option key={id} value={id}>
                {say.reading('question.option', {
                  ...{ question: `\u2068${labels.question(id)}\u2069`, ...counts.get(id) },
                })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="reading-counts" data-counts="">
        {say.reading('question.counts', { ...counts.get(list.choice.question) })}
      </p>
    </div>
  )
}
