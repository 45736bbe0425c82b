import type { ThemeLabel } from './theme-label'

/** What key holders called a theme, which turns nothing around it. */
export function ThemeName({ label: { text, lang } }: { label: ThemeLabel }) {
  return <bdi lang={lang}>{text}</bdi>
}
