import { useState } from 'react'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { tableId } from '#surveys/findings/counted-columns'

import { useBench } from './bench-context'
import type { Crossed } from './cross'
import { JobTrouble } from './job-trouble'
import type { Labels } from './labels'
import type { Filter } from './narrow'
import { PickOne } from './pick-one'
import { TableView } from './table-view'
import { both, type ShownTable } from './true-tables'
import { useJob } from './use-job'
import { useSay } from './words'

/** Two questions against each other, in true counts; nothing of it is ever published. */
export function Crossing({ filters }: { filters: Filter[] }) {
  const say = useSay()
  const { labels } = useBench()
  const { shown, trouble, isReady, pickRow, pickColumn, go } = useCrossing(filters)
  const options = labels.columns
    .filter(({ question }) => !labels.isText(question.id))
    .map((each) => ({ value: tableId(each), text: labels.column(tableId(each)) }))
  const picks = { blank: say('choose'), options }
  return (
    <section aria-labelledby="crossing">
      <Heading level={3} caption={say('secret.mark')} id="crossing">
        {say('cross.title')}
      </Heading>
      <p>{say('cross.text')}</p>
      <PickOne id="cross-row" label={say('cross.row')} {...picks} pick={pickRow} />
      <PickOne id="cross-column" label={say('cross.column')} {...picks} pick={pickColumn} />
      <Button type="button" kind="secondary" disabled={!isReady} onClick={go}>
        {say('cross.go')}
      </Button>
      <JobTrouble trouble={trouble} again={go} />
      <div role="status">{shown && <TableView table={shown} />}</div>
    </section>
  )
}

/** The two that were picked, and the table of the last two that were asked for. */
function useCrossing(filters: Filter[]) {
  const say = useSay()
  const { labels } = useBench()
  const [row, pickRow] = useState('')
  const [column, pickColumn] = useState('')
  const [shown, setShown] = useState<ShownTable>()
  const { ask, trouble } = useJob('cross')
  const go = async () => {
    const crossed = await ask({ filters, row, column })
    const caption = say('cross.caption', { row: labels.column(row), column: labels.column(column) })
    const named = { row, column, caption, asked: say('asked') }
    if (crossed) setShown(crossedTable(crossed, named, labels))
  }
  const isReady = row !== '' && column !== ''
  return { shown, trouble, isReady, pickRow, pickColumn, go: () => void go() }
}

interface CrossedOf {
  row: string
  column: string
  caption: string
  asked: string
}

/** Rows and columns that nobody is in are left out; shares are of the row. */
function crossedTable(
  { rows, columns, counts }: Crossed,
  { row, column, caption, asked }: CrossedOf,
  labels: Labels,
): ShownTable {
  const used = columns.map((_, n) => counts.some((line) => (line[n] ?? 0) > 0))
  const lines = rows.flatMap((code, n) => {
    const line = counts[n] ?? []
    const all = line.reduce((sum, each) => sum + each, 0)
    if (all === 0) return []
    const cells = line.flatMap((count, at) => (used[at] ? [both(labels, count, all)] : []))
    return [{ code, label: labels.cell(row, code), cells: [...cells, labels.words.number(all)] }]
  })
  const heads = columns.filter((_, n) => used[n]).map((code) => labels.cell(column, code))
  return {
    id: `${row}*${column}`,
    caption,
    columns: [labels.column(row), ...heads, asked],
    rows: lines,
  }
}
