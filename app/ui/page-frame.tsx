import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

import { useFrame } from '#app/frame'
import { offeredLanguages } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { SenderName } from '#app/sender-name'

import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'
import { QuickExit } from './quick-exit'
import { SkipLink } from './skip-link'

interface PageFrameProps {
  /** Most of it are words of the interface; those of a survey are marked. */
  spoken?: boolean | undefined
  switcher?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** Everything a respondent sees. The way out comes first, for the eye and for the Tab key. */
export function PageFrame({ switcher, footer, spoken = false, children }: PageFrameProps) {
  const words = useWords('ui').spoken
  return (
    <>
      <header className="page-head">
        <div className="page-head-row">
          <QuickExit />
          <SkipLink />
          <Sender />
        </div>
      </header>
      <div className="page">
        {switcher ?? <SwitchByAddress />}
        <main {...(spoken && words)} id="main" className="page-main" tabIndex={-1}>
          {children}
        </main>
        <footer className="page-foot">
          {footer}
          <Sender />
        </footer>
      </div>
    </>
  )
}

/** The network’s own name beside the mark, or neither where a shared telephone is to show no topic. */
function Sender() {
  const { t, spoken } = useWords('ui')
  const { sender } = useFrame()
  if (sender?.neutral) {
    return (
      <p {...spoken} className="sender sender-neutral">
        {t('neutral')}
      </p>
    )
  }
  return (
    <p className="sender">
      <Mark />
      <SenderName />
    </p>
  )
}

/** The same page in another language; a page outside all languages leads to the first one. */
function SwitchByAddress() {
  const { lang } = useWords('ui')
  const { development, languages } = useFrame()
  const { pathname } = useLocation()
  const [, first, ...rest] = pathname.split('/')
  const below = first === lang ? rest : []
  return (
    <LanguageSwitch
      offered={languages ?? offeredLanguages(development)}
      to={(code) => [paths.home(code), ...below].join('/')}
    />
  )
}
