import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

import { anchorOf } from './anchor'
import { FigureFrame } from './figure-frame'
import type { FindingsView, ShownQuestion } from './findings-view'
import { Notes } from './notes'
import { Quotes } from './quotes'
import { Said } from './said'
import { Ways } from './ways'

interface FindingProps {
  view: FindingsView
  question: ShownQuestion
}

/** One question: its exact words, the numbers in the way that was asked for, and what people wrote. */
export function Finding({ view, question }: FindingProps) {
  const { t } = useWords('findings-page')
  const { number, wording, ways, figures, quotes, verdict } = question
  return (
    <section className="finding" id={anchorOf(question)}>
      <Heading level={3}>
        <span className="finding-number">{t('number', { number })}</span>{' '}
        <Said lang={view.report.lang}>{wording}</Said>
      </Heading>
      <About view={view} question={question} />
      {ways.length > 1 && !view.report.cut && (
        <Ways view={view} of={question} question={question.id} anchor={anchorOf(question)} />
      )}
      {verdict && <p>{verdict}</p>}
      {figures.map((figure, place) => (
        <FigureFrame key={place} figure={figure} wording={wording} />
      ))}
      <Notes texts={question.notes} />
      {quotes.length > 0 && <Quotes quotes={quotes} />}
    </section>
  )
}

function About({ view, question }: FindingProps) {
  const { t } = useWords('findings-page')
  const { id, about, earlierWordings, by, figures } = question
  const isInstead = view.by !== null && by === null && figures.length > 0 && !isNamed(view.by, id)
  return (
    <Notes
      texts={[
        ...earlierWordings.map((text) => t('earlier', { text })),
        ...about,
        ...(isInstead ? [t('instead')] : []),
      ]}
    />
  )
}

/** Whether a breakdown is by the answers to this very question, or by the regions of its countries. */
function isNamed(breakdown: string, id: string): boolean {
  return breakdown.split('.')[0] === id
}
