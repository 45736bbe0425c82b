import { Button } from '#app/ui/button'

import { useWanted } from '../workshop/wanted'

interface ThemeLinkProps {
  question: string
  /** Without one it leads to all themes of the question. */
  theme?: string | undefined
  children: string
}

/** Leads to a theme in its code book. */
export function ThemeLink({ question, theme, children }: ThemeLinkProps) {
  const { goTo } = useWanted()
  const own = `[data-code-book="${question}"]`
  const selector = theme === undefined ? own : `${own} [data-theme="${theme}"]`
  return (
    <Button
      type="button"
      kind="secondary"
      onClick={() => goTo({ part: 'themes', question, selector })}
    >
      {children}
    </Button>
  )
}
