import { Button } from '#app/ui/button'

import { ThemeLink } from '../themes/theme-link'
import type { SaidLink as Link } from './said-sentence'
import { useWanted } from './wanted'
import { useSay } from './words'

/** Leads to the theme or the quote that something is said about. */
export function SaidLink({ link }: { link: Link }) {
  const say = useSay()
  if ('question' in link) {
    const { question, theme } = link
    const key = theme === undefined ? 'release.toThemes' : 'release.toTheme'
    return <ThemeLink {...{ question, theme }}>{say.codebook(key)}</ThemeLink>
  }
  return <QuoteLink name={link.quote}>{say.codebook('release.toQuote', { n: link.n })}</QuoteLink>
}

export function QuoteLink({ name, children }: { name: string; children: string }) {
  const { goTo } = useWanted()
  const selector = `[data-quote="${name}"]`
  return (
    <Button type="button" kind="secondary" onClick={() => goTo({ part: 'quotes', selector })}>
      {children}
    </Button>
  )
}
