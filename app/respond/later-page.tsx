import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'

import { Digits } from './digits'
import { JourneySwitch } from './journey-switch'
import { RespondentFrame } from './respondent-frame'
import { TroubleNotice } from './trouble-notice'

interface LaterPageProps {
  code: string
  languages: string[]
  /** A code was made before; a new one takes its place. */
  hasCode: boolean
  lastDay: string
  goOn: string
  made: string | undefined
  /** Another code was shown before this one. */
  replaced: boolean
  trouble: boolean
  /** In the place of the link that leads on. */
  on?: ReactNode
}

/** A way back from this or another device, for who asks for it. */
export function LaterPage(props: LaterPageProps) {
  const { t } = useWords('journey')
  const { code, languages, goOn, made, trouble, on } = props
  return (
    <RespondentFrame
      spoken
      code={code}
      switcher={made ? <></> : <JourneySwitch languages={languages} />}
    >
      <TroubleNotice trouble={trouble ? 'not-stored-yet' : undefined} />
      <Heading level={1}>{t(made ? 'later.codeTitle' : 'later.title')}</Heading>
      {made ? <Made {...props} made={made} /> : <Offer {...props} />}
      {on ?? (
        <LinkButton to={goOn} kind="secondary">
          {t('later.goOn')}
        </LinkButton>
      )}
    </RespondentFrame>
  )
}

function Offer({ hasCode, lastDay }: LaterPageProps) {
  const { t } = useWords('journey')
  return (
    <>
      <p className="lead">{t('later.text')}</p>
      <ul>
        <li>{t('later.what')}</li>
        <li>{t('later.until', { day: lastDay })}</li>
        <li>{t('later.care')}</li>
      </ul>
      {hasCode && (
        <Notice>
          <p>{t('later.hasCode')}</p>
        </Notice>
      )}
      <form id="answers" method="post">
        <Button name="go">{t(hasCode ? 'later.makeNew' : 'later.make')}</Button>
      </form>
    </>
  )
}

function Made({ made, lastDay, code, replaced }: LaterPageProps & { made: string }) {
  const { t, lang } = useWords('journey')
  return (
    <>
      <div tabIndex={-1} autoFocus>
        <Notice kind="success" title={t('later.made')}>
          <Digits digits={made} />
          {replaced && <p>{t('later.replaced')}</p>}
        </Notice>
      </div>
      <p>{t('later.until', { day: lastDay })}</p>
      <p>{t('later.care')}</p>
      <p>{t('later.where', { link: t('intro.return') })}</p>
      <p>
        <a href={paths.return(lang, code)}>{t('later.whereLink')}</a>
      </p>
    </>
  )
}
