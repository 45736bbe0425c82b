import { createInstance } from 'i18next'
import { otherOrNotStated, regionOfRest } from '#surveys/findings/merged-codes'
import { planLines, type PlanReason, type ReasonKind } from '#surveys/findings/plan-lines'
import type { ProtectedPlan } from '#surveys/findings/protected'
import findings from '#locales/en/findings.json'

type Decisions = ProtectedPlan['decisions']

const words = createInstance()
void words.init({
  lng: 'en',
  initImmediate: false,
  resources: { en: { findings } },
  defaultNS: 'findings',
  interpolation: { escapeValue: false },
})

const t = words.t as unknown as (key: string, facts: Record<string, unknown>) => string

/** What was merged or left out, and why: a line for each question, breakdown or table. */
export function planSentences(decisions: Decisions): string[] {
  return planLines(decisions).map(({ subject, reasons }) => {
    const text = reasons.map(reasonSentence).join(' ')
    return subject === undefined ? text : `${subject}: ${text}`
  })
}

function reasonSentence({ kind, decision, fact, all }: PlanReason): string {
  return t(`findings:plan.${known(kind)}`, {
    ...decision,
    ...('rows' in decision && { rows: decision.rows.map(named) }),
    ...('into' in decision && { into: rowWords(decision.into) }),
    ...(fact && { all: all.map(named) }),
  })
}

// A decision without words does not compile.
function known(kind: ReasonKind): keyof typeof findings.plan {
  return kind
}

function named(code: string): string {
  return t('findings:plan.named', { name: rowWords(code) })
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
