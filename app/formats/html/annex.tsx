import type { AskedQuestion } from '#surveys/reports/report'

import type { WordKey } from '../docx/words'
import type { Paper } from './paper'
import { Texts } from './texts'

/** Headings for what a researcher adds to the numbers of one place. */
export function OwnText({ paper: { report, say } }: { paper: Paper }) {
  if (!report.cut) return null
  return (
    <section>
      <h2>{say('own')}</h2>
      {own.map(([title, hint]) => (
        <section className="own" key={title}>
          <h3>{say(title)}</h3>
          <p className="quiet">{say(hint)}</p>
        </section>
      ))}
    </section>
  )
}

const own: [WordKey, WordKey][] = [
  ['ownLaw', 'ownLawHint'],
  ['ownEnforcement', 'ownEnforcementHint'],
  ['ownProgrammes', 'ownProgrammesHint'],
  ['ownCommunity', 'ownCommunityHint'],
]

/** The whole questionnaire in the language of the page. */
export function Annex({ paper }: { paper: Paper }) {
  const { report, say } = paper
  if (report.questionnaire.length === 0) return null
  return (
    <section className="annex">
      <h2>{say('annex')}</h2>
      {report.questionnaire.map(({ title, questions }, at) => (
        <section key={at}>
          <h3>{title}</h3>
          {questions.map((asked) => (
            <Asked key={asked.id} paper={paper} asked={asked} />
          ))}
        </section>
      ))}
    </section>
  )
}

function Asked({ paper: { say }, asked }: { paper: Paper; asked: AskedQuestion }) {
  const { number, wording, when, hint, rows, options } = asked
  return (
    <section>
      <h4>{number === undefined ? wording : `${number}. ${wording}`}</h4>
      <Texts className="quiet" texts={[when, hint].filter((text) => text !== undefined)} />
      {rows.length > 0 && <p>{say('forEach')}</p>}
      <Points texts={rows} />
      <Points texts={options} />
    </section>
  )
}

function Points({ texts }: { texts: string[] }) {
  if (texts.length === 0) return null
  return (
    <ul>
      {texts.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  )
}
