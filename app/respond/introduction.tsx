import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { OfSurvey } from '#app/i18n/spoken'

import { Begun } from './begun'
import type { IntroView } from './intro-view'
import { KeptInShort } from './privacy/kept-in-short'
import { RespondentFrame } from './respondent-frame'
import type { StartFields } from './start-fields'
import { StartForm } from './start-form'

interface IntroductionProps extends IntroView {
  /** Where the answers go on that were begun in this browser. */
  goOn: string | undefined
  fields: StartFields
}

/** The letter’s first page: who asks and why, what it costs, what is kept; then one may begin. */
export function Introduction(props: IntroductionProps) {
  const { t } = useWords('journey')
  const { texts, code, access, closes, minutes, goOn } = props
  return (
    <RespondentFrame spoken code={code}>
      {goOn && <Begun goOn={goOn} />}
      <Heading level={1}>
        <OfSurvey>{texts.title}</OfSurvey>
      </Heading>
      <p className="lead">
        <OfSurvey>{texts.purpose}</OfSurvey>
      </p>
      <dl className="facts">
        <Fact name={t('intro.audience')}>
          <OfSurvey>{texts.audience}</OfSurvey>
        </Fact>
        <Fact name={t('intro.time')}>{t('intro.minutes', { count: minutes })}</Fact>
        <Fact name={t('intro.until')}>{t('intro.closes', { day: closes })}</Fact>
        <Fact name={t('intro.asks')}>
          <OfSurvey>{texts.contact}</OfSurvey>
        </Fact>
      </dl>
      <Heading level={2}>{t('intro.use')}</Heading>
      <p>
        <OfSurvey>{texts.use}</OfSurvey>
      </p>
      <Heading level={2}>{t('intro.kept')}</Heading>
      <KeptInShort survey={{ code }} row={{ access, closes_on: closes, closed_on: null }} />
      <Heading level={2}>{t('intro.choice')}</Heading>
      <p>
        <OfSurvey>{texts.consent}</OfSurvey>
      </p>
      <Begin {...props} />
      <OtherWays code={code} />
    </RespondentFrame>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Begin({ code, access, fields, goOn }: IntroductionProps) {
  const { t, lang } = useWords('journey')
  const words = t(goOn ? 'intro.beginAnew' : 'intro.begin')
  if (access === 'codes') {
    return <LinkButton to={paths.enterCode(lang, code)}>{words}</LinkButton>
  }
  return (
    <StartForm to={paths.start(lang, code)} fields={fields} button={words}>
      {goOn && <input type="hidden" name="anew" value="1" />}
    </StartForm>
  )
}

function OtherWays({ code }: { code: string }) {
  const { t, lang } = useWords('journey')
  return (
    <ul className="ways">
      <li>
        <a href={paths.return(lang, code)}>{t('intro.return')}</a>
      </li>
      <li>
        <a href={paths.paper(lang, code)}>{t('intro.paper')}</a>
      </li>
      <li>
        <a href={paths.withdraw(lang, code)}>{t('intro.withdraw')}</a>
      </li>
    </ul>
  )
}
