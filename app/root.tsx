import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Links, LiveReload, Outlet, Scripts, useLocation, useMatches } from '@remix-run/react'
import type { ReactNode } from 'react'

import { sideOf, usePageError } from './error-kind'
import { ErrorPage } from './error-page'
import { FeedLink } from './findings/feed-link'
import { useFrame } from './frame'
import { useLanguage } from './i18n/use-words'
import { PageTitle, type PageHandle } from './page-title'
import { isPlainLook } from './preview/plain'
import { refused } from './refusals'
import { Robots } from './robots'
import respondentStyles from './styles/respondent.css'
import staffStyles from './styles/staff.css'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: respondentStyles },
  { rel: 'icon', href: 'data:,' },
]

export function loader({ context: { refusal } }: LoaderFunctionArgs) {
  if (refusal) throw refused(refusal)
  return null
}

export function Layout({ children }: { children: ReactNode }) {
  const { lang, dir } = useLanguage()
  const { nonce, respondentScript, development, liveReload } = useFrame()
  const { pathname } = useLocation()
  const side = sideOf(pathname)
  const helps = !isPlainLook(pathname)
  const wakes = useWakes()
  return (
    <html lang={lang} dir={dir} data-development={development ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Robots />
        <meta name="color-scheme" content="light dark" />
        <PageTitle />
        <Links />
        <FeedLink />
        {side === 'staff' && <link rel="stylesheet" href={staffStyles} />}
        {!wakes && helps && respondentScript && <script src={respondentScript} type="module" />}
      </head>
      <body>
        {children}
        {wakes && <Scripts nonce={nonce} />}
        {wakes && liveReload && <LiveReload nonce={nonce} />}
      </body>
    </html>
  )
}

/** React reaches the browser on staff pages only; a page may say that it stays asleep, and error pages do. */
function useWakes(): boolean {
  const { pathname } = useLocation()
  const error = usePageError()
  const asleep = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.asleep)
  return sideOf(pathname) === 'staff' && !asleep && error === undefined
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
