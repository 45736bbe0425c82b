import { createInstance } from 'i18next'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import findings from '#locales/en/findings.json'

// A problem without words does not compile.
const quotes: Record<QuoteProblem['code'], string> = findings.quotes

const words = createInstance()
void words.init({
  lng: 'en',
  initImmediate: false,
  resources: { en: { findings: { quotes } } },
  defaultNS: 'findings',
  interpolation: { escapeValue: false },
})

const t = words.t as unknown as (key: string, facts: Record<string, unknown>) => string

/** A plain sentence that says what stands against publishing a quote. */
export function quoteSentence({ code, quote, at, facts }: QuoteProblem): string {
  const found = facts.found === undefined ? {} : { found: visible(facts.found) }
  return t(`findings:quotes.${code}`, { quote, at: visible(at), ...facts, ...found })
}

// Whatever stands in a file could steer the terminal.
function visible(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
