import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

import { useFrame } from '#app/frame'
import { offeredLanguages } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'

import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'
import { SkipLink } from './skip-link'

export interface Place {
  to: string
  text: string
}

interface StaffFrameProps {
  /** What stands in the rail below the workplace itself. */
  places?: readonly Place[]
  children: ReactNode
}

/** The workplace: a rail beside the page on wide screens, above it on narrow ones. */
export function StaffFrame({ places = [], children }: StaffFrameProps) {
  const { t } = useWords('ui')
  const { t: frame } = useWords('frame')
  const { pathname } = useLocation()
  const { development } = useFrame()
  const home = { to: paths.staff(), text: frame('title.staffHome') }
  return (
    <div className="staff">
      <header className="rail">
        <SkipLink />
        <p className="rail-name">
          <Mark />
          {frame('product')}
        </p>
        <nav className="rail-places" aria-label={t('rail')}>
          <ul>
            {[home, ...places].map(({ to, text }) => (
              <li key={to}>
                <a href={to} aria-current={pathname === to ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch
          offered={offeredLanguages(development)}
          to={(code) => `${pathname}?lang=${code}`}
        />
      </header>
      <main id="main" className="staff-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
