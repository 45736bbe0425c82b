import { useLocation } from '@remix-run/react'

import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'
import { OfSurvey } from '#app/i18n/spoken'
import type { FieldValues } from '#surveys/definition/fields'

import type { OffView } from './off-view'
import { RespondentFrame } from './respondent-frame'

interface OffTheWayProps {
  off: OffView
  /** Own words that could not be kept. */
  typed?: string[]
  /** All that was sent, to be sent once more. */
  again?: FieldValues
}

/** Told to somebody who cannot go on here: why, what to do, and whatever they had just typed. */
export function OffTheWay({ off, typed = [], again }: OffTheWayProps) {
  // Another language would be another visit, without these words.
  const switcher = typed.length > 0 || again ? <></> : undefined
  return (
    <RespondentFrame spoken code={off.code} switcher={switcher}>
      <Reason off={off} />
      {mayTryAgain(off) && <TryAgain values={again} />}
      <Typed texts={typed} />
      {!mayTryAgain(off) && <Ways off={off} />}
    </RespondentFrame>
  )
}

/** What keeps somebody from going on passes by itself. */
function mayTryAgain({ reason }: OffView): boolean {
  return reason === 'not-now' || reason === 'paused'
}

/** Carries everything that was sent, choices too, to the next try. */
function TryAgain({ values }: { values: FieldValues | undefined }) {
  const { t } = useWords('journey')
  const { pathname } = useLocation()
  if (!values) return <LinkButton to={pathname}>{t('off.again')}</LinkButton>
  const sent = Object.entries(values).filter(([name]) => name !== 'go')
  return (
    <form method="post" noValidate>
      {sent.flatMap(([name, each]) =>
        each.map((value, place) => (
          <input key={`${name} ${place}`} type="hidden" name={name} value={value} />
        )),
      )}
      <Button name="go">{t('off.again')}</Button>
    </form>
  )
}

/** What closed and not yet open surveys, and lost answers, have to say. */
export function Reason({ off: { reason, opens, closes, use } }: { off: OffView }) {
  const { t } = useWords('journey')
  return (
    <>
      <Heading level={1}>{t(`off.${reason}.title`)}</Heading>
      <p className="lead">{t(`off.${reason}.text`, { opens, closes })}</p>
      {reason === 'closed' && (
        <p>
          <OfSurvey>{use}</OfSurvey>
        </p>
      )}
    </>
  )
}

function Typed({ texts }: { texts: string[] }) {
  const { t } = useWords('journey')
  if (texts.length === 0) return null
  return (
    <Notice kind="warning" title={t('off.typed.title')}>
      <p>{t('off.typed.text')}</p>
      {texts.map((text, place) => (
        <p key={place} className="typed" dir="auto">
          {text}
        </p>
      ))}
    </Notice>
  )
}

function Ways({ off: { code, reason } }: { off: OffView }) {
  const { t, lang } = useWords('journey')
  if (reason === 'sent') {
    return <LinkButton to={paths.thanks(lang, code)}>{t('off.toThanks')}</LinkButton>
  }
  const toIntro = (
    <LinkButton to={paths.intro(lang, code)} kind={reason === 'no-draft' ? 'secondary' : 'primary'}>
      {t('off.toIntro')}
    </LinkButton>
  )
  if (reason !== 'no-draft') return toIntro
  return (
    <p>
      <LinkButton to={paths.return(lang, code)}>{t('off.toReturn')}</LinkButton>
      {toIntro}
    </p>
  )
}
