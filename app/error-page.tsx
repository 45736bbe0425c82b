import { useLocation, useRouteError } from '@remix-run/react'

import { errorKindOf, sideOf, type ErrorKind } from './error-kind'
import { useFrame } from './frame'
import { useWords } from './i18n/use-words'
import { paths } from './paths'
import { Heading } from './ui/heading'
import { LinkButton } from './ui/link-button'
import { PageFrame } from './ui/page-frame'
import { StaffFrame } from './ui/staff-frame'

/** One error page for respondents, one for staff: what happened, and what to do next. */
export function ErrorPage() {
  const kind = errorKindOf(useRouteError())
  const side = sideOf(useLocation().pathname)
  const Frame = side === 'staff' ? StaffFrame : PageFrame
  return (
    <Frame>
      <Message side={side} kind={kind} />
    </Frame>
  )
}

function Message({ side, kind }: { side: 'respondent' | 'staff'; kind: ErrorKind }) {
  const { t, lang } = useWords('errors')
  const { development } = useFrame()
  return (
    <>
      <Heading level={1}>{t(`${side}.${kind}.title`)}</Heading>
      <p className="lead">{t(`${side}.${kind}.text`)}</p>
      <p>{t(`${side}.${kind}.next`)}</p>
      {side === 'staff' && development ? (
        <LinkButton to={paths.staff()}>{t('toWorkplace')}</LinkButton>
      ) : (
        <LinkButton to={paths.home(lang)}>{t('toHome')}</LinkButton>
      )}
    </>
  )
}
