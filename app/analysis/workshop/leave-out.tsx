import { useState } from 'react'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import type { Left } from '#surveys/findings/protect'

import { useBench } from './bench-context'
import { leftOut } from './left-out'
import { PickOne } from './pick-one'
import { useSay } from './words'

interface LeaveOutProps {
  without: Left[]
  change: (without: Left[]) => void
}

/** Tables that the key holder leaves out of the release, by one breakdown or altogether. */
export function LeaveOut({ without, change }: LeaveOutProps) {
  const say = useSay()
  const { labels } = useBench()
  return (
    <>
      <Heading level={3}>{say('leave.title')}</Heading>
      <p>{say('leave.text')}</p>
      <ul className="plain-list" aria-live="polite">
        {without.map((left, n) => (
          <li key={`${left.question} ${left.breakdown ?? ''}`}>
            {leftOut(say, labels, left)}{' '}
            <Button type="button" kind="secondary" onClick={() => change(without.toSpliced(n, 1))}>
              {say('leave.back')}
            </Button>
          </li>
        ))}
      </ul>
      <NewLeft add={(left) => change([...without, left])} />
    </>
  )
}

function NewLeft({ add }: { add: (left: Left) => void }) {
  const say = useSay()
  const { labels, gathered } = useBench()
  const [question, setQuestion] = useState('')
  const [by, setBy] = useState('')
  const questions = [...new Set(labels.columns.map((column) => column.question.id))]
  return (
    <>
      <PickOne
        id="leave-question"
        label={say('leave.question')}
        blank={say('choose')}
        options={questions.map((id) => ({ value: id, text: labels.question(id) }))}
        pick={setQuestion}
      />
      <PickOne
        id="leave-by"
        label={say('leave.by')}
        blank={say('leave.whole')}
        options={gathered.plan.breakdowns.map(({ name }) => ({
          ...{ value: name, text: labels.column(name) },
        }))}
        pick={setBy}
      />
      <Button
        type="button"
        kind="secondary"
        disabled={question === ''}
        onClick={() => add({ question, ...(by !== '' && { breakdown: by }) })}
      >
        {say('leave.add')}
      </Button>
    </>
  )
}
