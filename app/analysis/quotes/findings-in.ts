import type { Language } from '#surveys/definition/language'
import { placeTellings, type Telling } from '#surveys/findings/quotes/lint-text'
import type { Passage } from '#surveys/journal/passage'
import { redacted, type Redaction } from '#surveys/journal/redaction'
import { underneath, withRedaction } from '#surveys/journal/redacting'

import { insteadOf, kindFor, reasonFor } from './instead'
import { writtenPlaces } from './written-places'

interface Span {
  start: number
  end: number
}

/** Something in a redacted passage by which somebody could be found. */
export interface Finding extends Telling {
  /** Where it stands in the writer’s own words; nowhere if only in what stands instead of some. */
  spans: Span[]
}

/** What rules name in the words that would be read, each once, with the places to take out. */
export function findingsIn(
  passage: Passage,
  redactions: Redaction[],
  language: Language,
): Finding[] {
  const read = redacted(passage, redactions)
  const writtenOf = writtenPlaces(read)
  const findings = new Map<string, Finding>()
  for (const { code, level, found, ...place } of placeTellings(read, language)) {
    const name = `${code} ${found}`
    const finding = findings.get(name) ?? { code, level, found, spans: [] }
    const written = writtenOf(place)
    const under = written && underneath(passage, redactions, trimmed(read, written))
    if (under?.isWritten) finding.spans.push({ start: under.start, end: under.end })
    findings.set(name, finding)
  }
  return [...findings.values()]
}

/** Takes out every place of a finding, for the reason that the rule gives. */
export function takeOutFinding(
  redactions: Redaction[],
  { code, spans }: Finding,
  language: Language,
): Redaction[] {
  const instead = insteadOf(kindFor(code), language)
  return spans.reduce(
    (taken, span) => withRedaction(taken, { ...span, reason: reasonFor(code), instead }),
    redactions,
  )
}

/** Patterns may take a blank along, which stays. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  }
}
