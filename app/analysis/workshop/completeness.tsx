import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Table } from '#app/ui/table'
import { modes } from '#surveys/findings/opened'

import type { Trouble } from '../trouble'
import { useBench } from './bench-context'
import { isWhole } from './is-whole'
import { useSay } from './words'

const mostPlaces = 40
const rowsOfAnswers = ['responses', 'twice', 'notCounted'] as const
const allRows = ['announced', 'responses', 'texts', 'twice', 'notCounted'] as const

/** Whether all that was announced came, once each, and can be counted. */
export function Completeness() {
  const say = useSay()
  const { gathered } = useBench()
  return (
    <section aria-labelledby="completeness">
      <Heading level={2} id="completeness">
        {say('complete.title')}
      </Heading>
      <Verdict />
      <Came />
      {gathered.people > 0 && <p>{say('complete.peopleNote')}</p>}
      <Reasons troubles={gathered.troubles} />
    </section>
  )
}

function Came() {
  const say = useSay()
  const { gathered, labels, areTextsOpen } = useBench()
  const { counts, texts, troubles, announced } = gathered
  const twice = troubles.filter(({ code }) => code === 'twice').length
  const all = { announced, responses: counts.n, texts, twice, notCounted: troubles.length }
  const keys = areTextsOpen ? allRows : rowsOfAnswers
  const row = (key: string, text: string, n: number) => {
    return { key, cells: [text, labels.words.number(n)] }
  }
  return (
    <Table
      caption={say('complete.caption')}
      columns={[
        { key: 'what', text: say('complete.what') },
        { key: 'count', text: say('counted'), numeric: true },
      ]}
      rows={[
        ...keys.map((key) => row(key, say(`complete.${key}`), all[key])),
        ...modes
          .filter((mode) => (gathered.modes[mode] ?? 0) > 0)
          .map((mode) => row(mode, say(`mode.${mode}`), gathered.modes[mode] ?? 0)),
        ...(gathered.people > 0 ? [row('people', say('complete.people'), gathered.people)] : []),
      ]}
    />
  )
}

function Verdict() {
  const say = useSay()
  const { gathered, areTextsOpen } = useBench()
  if (!isWhole(gathered)) return <Notice kind="error" title={say('complete.broken')} />
  if (!areTextsOpen) return <Notice title={say('complete.textsToCome')} />
  const isClean = gathered.troubles.length === 0
  return (
    <Notice
      kind={isClean ? 'success' : 'warning'}
      title={say(isClean ? 'complete.all' : 'complete.some')}
    />
  )
}

function Reasons({ troubles }: { troubles: Trouble[] }) {
  const say = useSay()
  const codes = [...new Set(troubles.map(({ code }) => code))].sort()
  return (
    <ul>
      {codes.map((code) => {
        const own = troubles.filter((trouble) => trouble.code === code)
        const places = own.slice(0, mostPlaces).map(({ place }) => String(place))
        const facts = { n: own.length, places }
        return (
          <li key={code}>
            {say(`reason.${code}`)} {say('complete.places', facts)}
          </li>
        )
      })}
    </ul>
  )
}
