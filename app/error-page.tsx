import { useLocation } from '@remix-run/react'

import { errorWords, sideOf, useErrorKind, type ErrorKind } from './error-kind'
import { useFrame } from './frame'
import { useWords } from './i18n/use-words'
import { paths } from './paths'
import { Heading } from './ui/heading'
import { LinkButton } from './ui/link-button'
import { PageFrame } from './ui/page-frame'
import { StaffFrame } from './ui/staff-frame'

/** One error page for respondents, one for staff: what happened, and what to do next. */
export function ErrorPage() {
  const kind = useErrorKind()
  const side = sideOf(useLocation().pathname)
  const { workplace = nowhere } = useFrame()
  const message = <Message side={side} kind={kind} />
  if (side === 'respondent') return <PageFrame>{message}</PageFrame>
  const { door, ...rest } = workplace
  return (
    <StaffFrame {...rest} door={door || kind === 'notOpen'}>
      {message}
    </StaffFrame>
  )
}

const nowhere = { colleague: undefined, door: false, places: [] }

function Message({ side, kind }: { side: 'respondent' | 'staff'; kind: ErrorKind }) {
  const { t } = useWords('errors')
  const { administrators = [] } = useFrame()
  const words = errorWords(side, kind)
  const names = kind === 'forbidden' ? administrators : []
  return (
    <>
      <Heading level={1}>{t(`${words}.title`)}</Heading>
      <p className="lead">{t(`${words}.text`)}</p>
      <p>{names.length > 0 ? t('staff.forbidden.ask', { names }) : t(`${words}.next`)}</p>
      {kind !== 'notOpen' && <WayOn {...{ side, kind }} />}
    </>
  )
}

function WayOn({ side, kind }: { side: 'respondent' | 'staff'; kind: ErrorKind }) {
  const { t, lang } = useWords('errors')
  if (kind === 'outside') return <LinkButton to={paths.packs()}>{t('toFindings')}</LinkButton>
  return side === 'staff' ? (
    <LinkButton to={paths.staff()}>{t('toWorkplace')}</LinkButton>
  ) : (
    <LinkButton to={paths.home(lang)}>{t('toHome')}</LinkButton>
  )
}
