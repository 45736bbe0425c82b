import { createInstance } from 'i18next'
import type { LaterDecision } from '#surveys/findings/later-decisions'
import type { MergeDecision } from '#surveys/findings/merge-rows'
import { otherOrNotStated, regionOfRest } from '#surveys/findings/merged-codes'
import findings from '#locales/en/findings.json'

type Decision = MergeDecision | LaterDecision

const words = createInstance()
void words.init({
  lng: 'en',
  initImmediate: false,
  resources: { en: { findings } },
  defaultNS: 'findings',
  interpolation: { escapeValue: false },
})

const t = words.t as unknown as (key: string, facts: Record<string, unknown>) => string

/** A plain sentence that says what was merged or left out, and why. */
export function planSentence(decision: Decision): string {
  const key = keyOf(decision)
  return t(`findings:plan.${key}`, {
    ...decision,
    ...('row' in decision && { row: rowWords(decision.row) }),
    ...('rows' in decision && { rows: decision.rows.map(rowWords) }),
    ...('into' in decision && { into: rowWords(decision.into) }),
  })
}

// A decision without words does not compile. Some are told apart by what they are about.
function keyOf(decision: Decision): keyof typeof findings.plan {
  const { code } = decision
  if (code === 'drawn-again' && decision.question !== undefined) return 'drawn-again-question'
  if (code === 'question-left-out' && decision.breakdown !== undefined) {
    return 'question-left-out-breakdown'
  }
  return code
}

/** The code of a row, in words where it is not one of the questionnaire. */
function rowWords(code: string): string {
  const rows = code.split('+').map((row) => {
    if (row === otherOrNotStated) return t('findings:rows.otherOrNotStated', {})
    const region = regionOfRest(row)
    return region === undefined ? row : t('findings:rows.otherIn', { region })
  })
  return rows.join(' + ')
}
