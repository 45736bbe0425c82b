import { useState } from 'react'

import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { withThemes } from '#surveys/findings/themes/count-themes'
import type { CodedQuestion } from '#surveys/findings/themes/theme'

import type { MadeRelease } from '../make-safe-release'
import { useBench } from './bench-context'
import { besideTables } from './beside'
import { GoneView } from './gone-view'
import { HandOver } from './hand-over'
import { PickOne } from './pick-one'
import { ReleasePreview } from './release-preview'
import type { SaidNames } from './said-sentence'
import { TableView } from './table-view'
import { useReleaseLabels } from './use-release-labels'
import { Warnings } from './warnings'
import { useSay } from './words'

interface MadeViewProps {
  made: MadeRelease
  names: SaidNames
  /** The themes it was made with, with their true counts. */
  themes: CodedQuestion[]
  /** What it says besides its counts has changed since. */
  isStale: boolean
}

/** Safe numbers: what they cost, how they stand beside the true ones, and how they will appear. */
export function MadeView({ made, names, themes, isStale }: MadeViewProps) {
  const say = useSay()
  const { labels } = useBench()
  const { accuracy, isAsBefore, release, warnings } = made
  const { number, decimal } = labels.words
  const cost = {
    cells: number(accuracy.cells),
    mean: decimal(accuracy.mean),
    worst: decimal(accuracy.worst),
  }
  return (
    <div data-made={release.hash}>
      <div role="status">
        <Notice
          kind="success"
          title={say(isAsBefore ? 'made.asBefore' : 'made.title', { number: release.release })}
        >
          <p>{accuracy.cells === 0 ? say('made.noTable') : say('made.cost', cost)}</p>
        </Notice>
      </div>
      <GoneView release={release} />
      <Warnings warnings={warnings} names={names} />
      <Beside made={made} themes={themes} />
      <ReleasePreview release={release} />
      <HandOver bytes={made.bytes} isStale={isStale} />
    </div>
  )
}

/** One question at a time: each published number beside the true one. */
function Beside({ made: { plan, release }, themes }: Pick<MadeViewProps, 'made' | 'themes'>) {
  const say = useSay()
  const { gathered } = useBench()
  const labels = useReleaseLabels(release)
  const [question, setQuestion] = useState('')
  const questions = [...new Set(release.tables.map((table) => table.question))]
  const said = {
    ...{ answer: say('answer'), row: say('group'), counted: say('counted') },
    published: say('beside.published'),
    both: (counted: string, published: string) => say('beside.both', { counted, published }),
  }
  const given = { counts: withThemes(gathered.counts, themes), plan, tables: release.tables }
  const tables = question === '' ? [] : besideTables(given, question, labels, said)
  return (
    <>
      <Heading level={3} caption={say('secret.mark')}>
        {say('beside.title')}
      </Heading>
      <p>{say('beside.text')}</p>
      <PickOne
        id="beside-question"
        label={say('beside.question')}
        blank={say('choose')}
        options={questions.map((id) => ({ value: id, text: labels.question(id) }))}
        pick={setQuestion}
      />
      {tables.map((table) => (
        <TableView key={table.id} table={table} />
      ))}
    </>
  )
}
