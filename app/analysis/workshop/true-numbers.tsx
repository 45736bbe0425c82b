import { useState } from 'react'

import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'

import { useBench } from './bench-context'
import { Crossing } from './crossing'
import { Filters } from './filters'
import { JobTrouble } from './job-trouble'
import type { Filter } from './narrow'
import { PickOne } from './pick-one'
import { TableView } from './table-view'
import { trueTables, type TrueWords } from './true-tables'
import { useJob } from './use-job'
import type { TrueCounts } from './work'
import { useSay, type Say } from './words'

/** Every table with true counts, of everybody or of those who pass the filters. */
export function TrueNumbers() {
  const say = useSay()
  const { gathered, labels } = useBench()
  const [filters, setFilters] = useState<Filter[]>([])
  const [by, setBy] = useState('')
  const job = useJob('count')
  const narrow = (next: Filter[]) => {
    setFilters(next)
    void job.ask({ filters: next })
  }
  const isNarrowed = filters.length > 0
  const counts = (isNarrowed ? job.answer : undefined) ?? gathered.counts
  const breakdowns = gathered.counts.breakdowns.map(({ name }) => name)
  return (
    <section aria-labelledby="true-numbers">
      <Heading level={2} caption={say('secret.mark')} id="true-numbers">
        {say('true.title')}
      </Heading>
      <p>{say('true.text')}</p>
      <Filters filters={filters} change={narrow} />
      <JobTrouble trouble={job.trouble} again={() => narrow(filters)} />
      <p role="status">{say('true.of', { n: counts.n })}</p>
      <PickOne
        id="true-by"
        label={say('true.by')}
        blank={say('true.all')}
        options={breakdowns.map((name) => ({ value: name, text: labels.column(name) }))}
        pick={setBy}
      />
      <Questions counts={counts} by={by === '' ? null : by} isNarrowed={isNarrowed} />
      <Crossing filters={filters} />
    </section>
  )
}

interface QuestionsProps {
  counts: TrueCounts
  by: string | null
  isNarrowed: boolean
}

// Texts travel apart from responses, so nobody can tell whose they are once some are left aside.
function Questions({ counts, by, isNarrowed }: QuestionsProps) {
  const say = useSay()
  const { labels, areTextsOpen } = useBench()
  const withTexts = areTextsOpen && !isNarrowed
  const questions = [...new Set(labels.columns.map(({ question }) => question))]
  const shown = questions.filter((question) => withTexts || !labels.isText(question.id))
  return shown.map(({ id }) => {
    const tables = trueTables(counts, { question: id, by }, labels, trueWords(say))
    if (tables.length === 0) return null
    return (
      <Disclosure key={id} summary={labels.question(id)}>
        <p className="workshop-mark">{say('secret.mark')}</p>
        {tables.map((table) => (
          <TableView key={table.id} table={table} withChart />
        ))}
      </Disclosure>
    )
  })
}

function trueWords(say: Say): TrueWords {
  return {
    ...{ count: say('counted'), share: say('share'), asked: say('asked'), answer: say('answer') },
    ...{ part: say('part'), row: say('group') },
    basis: (asked) => say('true.basis', { asked }),
  }
}
