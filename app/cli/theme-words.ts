import { createInstance } from 'i18next'

import type { ThemeProblem } from '#surveys/findings/themes/theme-problem'
import findings from '#locales/en/findings.json'

// A problem without words does not compile.
const themes: Record<ThemeProblem['code'], string> = findings.themes

const words = createInstance()
void words.init({
  lng: 'en',
  initImmediate: false,
  resources: { en: { findings: { themes } } },
  defaultNS: 'findings',
  interpolation: { escapeValue: false },
})

const t = words.t as unknown as (key: string, facts: Record<string, unknown>) => string

/** A plain sentence that says what stands against publishing themes. */
export function themeSentence({ code, at, facts }: ThemeProblem): string {
  const found = facts.found === undefined ? {} : { found: visible(facts.found) }
  return t(`findings:themes.${code}`, { at: visible(at), ...facts, ...found })
}

// Whatever stands in a file could steer the terminal.
function visible(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
