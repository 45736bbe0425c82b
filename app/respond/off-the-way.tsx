import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'

import type { OffView } from './off-view'
import { RespondentFrame } from './respondent-frame'

/** Told to somebody who cannot go on here: why, what to do, and whatever they had just typed. */
export function OffTheWay({ off, typed }: { off: OffView; typed: string[] }) {
  return (
    <RespondentFrame code={off.code}>
      <Reason off={off} />
      <Typed texts={typed} />
      <Ways off={off} />
    </RespondentFrame>
  )
}

/** What closed and not yet open surveys, and lost answers, have to say. */
export function Reason({ off: { reason, opens, closes, use } }: { off: OffView }) {
  const { t } = useWords('journey')
  return (
    <>
      <Heading level={1}>{t(`off.${reason}.title`)}</Heading>
      <p className="lead">{t(`off.${reason}.text`, { opens, closes })}</p>
      {reason === 'closed' && <p>{use}</p>}
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
