import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

import { type Place, useFrame } from '#app/frame'
import { offeredLanguages } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { SenderName } from '#app/sender-name'

import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'
import { SkipLink } from './skip-link'

interface StaffFrameProps {
  /** What stands in the rail below the workplace itself. */
  places?: readonly Place[]
  /** Whoever has signed in. */
  colleague?: { name: string } | undefined
  /** Before the workplace is open to its reader: no places, one narrow column. */
  door?: boolean
  children: ReactNode
}

/** The workplace: a rail beside the page on wide screens, above it on narrow ones. */
export function StaffFrame({ places = [], colleague, door = false, children }: StaffFrameProps) {
  return (
    <div className={door ? 'staff-door' : 'staff'}>
      <header className="rail">
        <SkipLink />
        <p className="rail-name">
          <Mark />
          <SenderName />
        </p>
        {!door && <Rail places={places} />}
        {colleague && <Colleague {...colleague} />}
        {(door || !colleague) && <StaffLanguage kept={colleague !== undefined} />}
      </header>
      <main id="main" className="staff-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

/** The same places twice, of which one is there: beside the page, or folded away above it on a telephone. */
function Rail({ places }: { places: readonly Place[] }) {
  const { t } = useWords('ui')
  return (
    <>
      <div className="rail-wide">
        <Places places={places} />
      </div>
      <details className="rail-narrow">
        <summary>{t('menu')}</summary>
        <Places places={places} />
      </details>
    </>
  )
}

function Places({ places }: { places: readonly Place[] }) {
  const { t } = useWords('ui')
  const { t: frame } = useWords('frame')
  const { pathname } = useLocation()
  const home = { to: paths.staff(), title: 'staffHome' as const }
  return (
    <nav className="rail-places" aria-label={t('rail')}>
      <ul>
        {[home, ...places].map(({ to, title }) => (
          <li key={to}>
            <a href={to} aria-current={isHere(pathname, to)}>
              {frame(`title.${title}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The page itself, or a page that belongs to it. */
function isHere(pathname: string, to: string) {
  if (pathname === to) return 'page'
  const page = elsewhere.find(({ pages }) => pages.test(pathname))?.to ?? pathname
  const belongs =
    to !== paths.staff() && [to, ...(beside[to] ?? [])].some((place) => isBelow(page, place))
  return belongs ? 'true' : undefined
}

function isBelow(pathname: string, place: string): boolean {
  return pathname === place || pathname.startsWith(`${place}/`)
}

/** Pages that stand below one place and belong to another. */
const elsewhere = [{ pages: /^\/staff\/consultations\/[^/]+\/entry$/, to: paths.entry() }]

/** Pages of a place that do not stand below its address. */
const beside: Record<string, string[]> = {
  [paths.people()]: [paths.invitations()],
  [paths.packs()]: [paths.downloads()],
}

function Colleague({ name }: { name: string }) {
  const { t } = useWords('ui')
  return (
    <div className="rail-colleague">
      <a href={paths.account()} aria-label={t('account', { name })}>
        {name}
      </a>
      <form method="post" action={paths.signOut()}>
        <button className="rail-out">{t('signOut')}</button>
      </form>
    </div>
  )
}

/** The same page in another language; of whoever has signed in, the choice is kept. */
function StaffLanguage({ kept }: { kept: boolean }) {
  const { pathname, search } = useLocation()
  const { development } = useFrame()
  const offered = offeredLanguages(development)
  const asked = new URLSearchParams(search)
  asked.delete('lang')
  asked.delete('again')
  if (!kept) {
    const to = (lang: string) => `${pathname}?${withLanguage(asked, lang)}`
    return <LanguageSwitch offered={offered} to={to} />
  }
  const on = asked.size > 0 ? `${pathname}?${asked.toString()}` : pathname
  return (
    <form method="post" action={paths.account()}>
      <input type="hidden" name="on" value={on} />
      <LanguageSwitch offered={offered} submit={{ name: 'lang', value: (lang) => lang }} />
    </form>
  )
}

function withLanguage(asked: URLSearchParams, lang: string): string {
  return new URLSearchParams([...asked, ['lang', lang]]).toString()
}
