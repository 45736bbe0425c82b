import { useState, type FormEvent } from 'react'

import { Button } from '#app/ui/button'
import { Checkboxes } from '#app/ui/checkboxes'
import { Disclosure } from '#app/ui/disclosure'
import { tableId, type CountedColumn } from '#surveys/findings/counted-columns'

import { useBench } from './bench-context'
import { codesOf, type Filter } from './narrow'
import { PickOne } from './pick-one'
import type { Gathering } from './work'
import { useSay } from './words'

interface FiltersProps {
  filters: Filter[]
  change: (filters: Filter[]) => void
}

/** Only those who gave certain answers; each filter takes more away. */
export function Filters({ filters, change }: FiltersProps) {
  const say = useSay()
  const { labels } = useBench()
  return (
    <Disclosure summary={say('filter.title')} open={filters.length > 0}>
      {filters.length > 0 && <p>{say('filter.texts')}</p>}
      <ul className="plain-list">
        {filters.map((filter, n) => (
          <li key={filter.column}>
            {say('filter.is', {
              column: labels.column(filter.column),
              cells: filter.cells.map((code) => labels.cell(filter.column, code)),
            })}{' '}
            <Button type="button" kind="secondary" onClick={() => change(filters.toSpliced(n, 1))}>
              {say('filter.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <NewFilter
        taken={filters.map(({ column }) => column)}
        add={(filter) => change([...filters, filter])}
      />
    </Disclosure>
  )
}

function NewFilter({ taken, add }: { taken: string[]; add: (filter: Filter) => void }) {
  const say = useSay()
  const { labels } = useBench()
  const [column, setColumn] = useState('')
  const offered = labels.columns.filter(
    (each) => !labels.isText(each.question.id) && !taken.includes(tableId(each)),
  )
  const chosen = offered.find((each) => tableId(each) === column)
  const take = (cells: string[]) => {
    setColumn('')
    add({ column, cells })
  }
  return (
    <>
      <PickOne
        id="filter-column"
        label={say('filter.question')}
        blank={say('choose')}
        options={offered.map((each) => ({
          ...{ value: tableId(each), text: labels.column(tableId(each)) },
        }))}
        pick={setColumn}
        value={column}
      />
      {chosen && <AnswersToKeep key={column} column={chosen} take={take} />}
    </>
  )
}

interface AnswersToKeepProps {
  column: CountedColumn
  take: (cells: string[]) => void
}

function AnswersToKeep({ column, take }: AnswersToKeepProps) {
  const say = useSay()
  const { labels, gathered } = useBench()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const cells = new FormData(event.currentTarget).getAll('filter-cells').map(String)
    if (cells.length > 0) take(cells)
  }
  return (
    <form onSubmit={submit}>
      <Checkboxes
        name="filter-cells"
        label={say('filter.answers')}
        options={occurring(gathered, column).map((value) => ({
          ...{ value, text: labels.cell(tableId(column), value) },
        }))}
      />
      <Button kind="secondary">{say('filter.add')}</Button>
    </form>
  )
}

// The countries that nobody named would fill pages.
function occurring({ counts }: Gathering, column: CountedColumn): string[] {
  const table = counts.tables.find(({ id }) => id === tableId(column))
  const named = column.cells.filter((_, n) => (table?.overall[n] ?? 0) > 0)
  return codesOf({ cells: named })
}
