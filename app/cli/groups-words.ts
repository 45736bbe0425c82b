import { createInstance } from 'i18next'

import type { GroupsProblem } from '#surveys/findings/groups/groups-problem'
import findings from '#locales/en/findings.json'

// A problem without words does not compile.
const groups: Record<GroupsProblem['code'], string> = findings.groups

const words = createInstance()
void words.init({
  lng: 'en',
  initImmediate: false,
  resources: { en: { findings: { groups } } },
  defaultNS: 'findings',
  interpolation: { escapeValue: false },
})

const t = words.t as unknown as (key: string, facts: Record<string, unknown>) => string

/** A plain sentence that says why rows cannot be joined so. */
export function groupsSentence({ code, at, chosen, least }: GroupsProblem): string {
  const facts = { at: visible(at), chosen: chosen.map(visible), least }
  return t(`findings:groups.${code}`, facts)
}

// Whatever stands in a file could steer the terminal.
function visible(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
