/** Every rule a release file can break; the sentences stand in `release.*` of locales/<lang>/findings.json. */
export const releaseCodes = [
  // The file.
  'too-large',
  'not-json',
  'too-deep',
  'forbidden-key',
  'wrong-form',
  'not-canonical',
  'wrong-hash',
  // What it speaks of.
  'other-survey',
  'unknown-version',
  'other-structure',
  'wrong-method',
  'wrong-wording',
  'theme-label-missing',
  'too-many-themes',
  'unknown-table',
  'table-twice',
  'wrong-table',
  'wrong-cells',
  'wrong-rows',
  'wrong-order',
  'wrong-note',
  'country-names-organisations',
  'part-missing',
  'overall-missing',
  'trigger-missing',
  'unknown-member',
  'member-published',
  // Numbers.
  'not-rounded',
  'not-additive',
  'wrong-base',
  'rows-not-additive',
  'shared-cell-differs',
  'impossible-answer',
  'choices-broken',
  'ranks-broken',
  'wrong-percentage',
  'wrong-stats',
  // Thresholds.
  'too-few-responses',
  'too-few-to-compare',
  'row-below-base',
  'too-few-asked',
  'nearly-everyone',
  // Words.
  'wrong-quote',
  'quote-too-close',
  'quote-of-few',
  'quote-not-agreed',
  'quote-twice',
  'telling-words',
  'markup',
  'unclean-text',
  'wrong-message',
  'theme-twice',
  // Together with what was published before.
  'fewer-than-ten-new',
  'before-missing',
  'before-differs',
  'telling',
  'impossible',
] as const

export type ReleaseCode = (typeof releaseCodes)[number]

/** A broken rule: where, and what the sentence about it needs to say. */
export interface ReleaseProblem {
  code: ReleaseCode
  /** A path into the file, such as `tables.fees by region.africa`; empty for the whole. */
  at: string
  facts: Record<string, string | number>
}

export function releaseProblem(
  code: ReleaseCode,
  at = '',
  facts: ReleaseProblem['facts'] = {},
): ReleaseProblem {
  return { code, at, facts }
}
