import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

import { Breakdowns } from './breakdowns'
import { Chapters } from './chapters'
import { Contents } from './contents'
import { FindingsFrame } from './findings-frame'
import type { FindingsView } from './findings-view'
import { HowMade } from './how-made'
import { Messages } from './messages'
import { Said } from './said'
import { PlaceShown } from './place-shown'
import { TakeAway } from './take-away'

/** All that is published of a survey, read from top to bottom like a report. */
export function FindingsPage({ view }: { view: FindingsView }) {
  const { t } = useWords('findings-page')
  const { report } = view
  return (
    <FindingsFrame view={view}>
      <article className="findings">
        <Heading level={1} caption={t('caption')}>
          <Said lang={report.lang}>{report.title}</Said>
          {report.cut?.code && <span className="findings-place">{report.cut.label}</span>}
        </Heading>
        <p className="lead">{report.method[0]}</p>
        <PlaceShown view={view} />
        <Messages view={view} />
        <HowMade report={report} />
        <Contents view={view} />
        <Breakdowns view={view} />
        <Chapters view={view} />
        <TakeAway view={view} />
      </article>
    </FindingsFrame>
  )
}
