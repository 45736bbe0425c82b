import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Spoken } from '#app/i18n/spoken'
import type { Language, Survey } from '#surveys/definition/survey'
import { paper, type PaperPage } from '#surveys/journey/paper'

import { HandingIn } from './handing-in'
import { PaperAsked } from './paper-asked'
import { PaperHead } from './paper-head'
import { paperWords, type PaperWords } from './paper-words'
import { RoutingNote } from './routing-note'

interface PaperQuestionnaireProps {
  survey: Survey
  lang: Language
  opens: string
  closes: string
  /** How the network can be reached, if anybody has said so. */
  network?: string
  standing: 'not yet' | 'open' | 'closed'
}

/** The whole survey to print, to read aloud, or to look through before answering. */
export function PaperQuestionnaire(props: PaperQuestionnaireProps) {
  const { survey, lang, standing, network, ...dates } = props
  const { t, spoken } = useWords('paper')
  const sheets = paper(survey)
  const words = paperWords(survey, sheets, lang)
  return (
    <article className="paper">
      <StandingNotice standing={standing} opens={dates.opens} />
      <PaperHead {...{ words, survey, network }} />
      {standing !== 'closed' && <HandingIn words={words} closes={dates.closes} />}
      {sheets.map((sheet) => (
        <PaperSheet key={sheet.id} words={words} sheet={sheet} />
      ))}
      <section {...spoken} className="paper-end">
        <Heading level={2}>{t('end.title')}</Heading>
        <p>{t('end.text')}</p>
      </section>
    </article>
  )
}

function StandingNotice({ standing, opens }: Pick<PaperQuestionnaireProps, 'standing' | 'opens'>) {
  const { t, spoken } = useWords('paper')
  if (standing === 'open') return null
  if (standing === 'closed') {
    return (
      <Notice kind="warning" title={<Spoken>{t('closed.title')}</Spoken>}>
        <p {...spoken}>{t('closed.text')}</p>
      </Notice>
    )
  }
  return (
    <Notice title={<Spoken>{t('notYet.title')}</Spoken>}>
      <p {...spoken}>{t('notYet.text', { day: opens })}</p>
    </Notice>
  )
}

function PaperSheet({ words, sheet }: { words: PaperWords; sheet: PaperPage }) {
  const { id, onlyIf, questions } = sheet
  const intro = `pages.${id}.intro`
  return (
    <section className="paper-part">
      <div className="paper-part-head">
        <Heading level={2}>{words.text(`pages.${id}.title`)}</Heading>
        {onlyIf && <RoutingNote words={words} of="part" {...onlyIf} />}
        {words.has(intro) && <p>{words.text(intro)}</p>}
      </div>
      {questions.map((asked) => (
        <PaperAsked key={asked.question.id} words={words} asked={asked} />
      ))}
    </section>
  )
}
