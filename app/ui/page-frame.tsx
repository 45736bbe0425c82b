import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

import { useFrame } from '#app/frame'
import { offeredLanguages } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'

import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'
import { QuickExit } from './quick-exit'
import { SkipLink } from './skip-link'

interface PageFrameProps {
  /** A shared phone shows no topic: no mark, no name. */
  neutral?: boolean
  switcher?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** Everything a respondent sees. The way out comes first, for the eye and for the Tab key. */
export function PageFrame({ neutral = false, switcher, footer, children }: PageFrameProps) {
  return (
    <>
      <header className="page-head">
        <div className="page-head-row">
          <QuickExit />
          <SkipLink />
          <Sender neutral={neutral} />
        </div>
      </header>
      <div className="page">
        {switcher ?? <SwitchByAddress />}
        <main id="main" className="page-main" tabIndex={-1}>
          {children}
        </main>
        <footer className="page-foot">
          {footer}
          <Sender neutral={neutral} />
        </footer>
      </div>
    </>
  )
}

function Sender({ neutral }: { neutral: boolean }) {
  const { t } = useWords('ui')
  const { t: frame } = useWords('frame')
  return (
    <p className="sender">
      {!neutral && <Mark />}
      {neutral ? t('neutral') : frame('product')}
    </p>
  )
}

/** The same page in another language; a page outside all languages leads to the first one. */
function SwitchByAddress() {
  const { lang } = useWords('ui')
  const { development } = useFrame()
  const { pathname } = useLocation()
  const [, first, ...rest] = pathname.split('/')
  const below = first === lang ? rest : []
  return (
    <LanguageSwitch
      offered={offeredLanguages(development)}
      to={(code) => [paths.home(code), ...below].join('/')}
    />
  )
}
