/** What one respondent sent, and whether they were told that it had arrived. */
export interface Sent {
  /** A word that stands in their text and in nobody else’s. */
  mark: string
  /** The keys of all envelopes that their answers fill. */
  ids: string[]
  /** As it stood on the thanks page; absent where nobody saw one. */
  receipt?: string | undefined
}

/** An envelope as the key holder finds it. */
export interface Stored {
  id: string
  /** The word of the respondent, where it holds their text as it was typed. */
  mark?: string | undefined
}

export interface Verdict {
  /** Acknowledged, stored whole and once. */
  kept: string[]
  /** Acknowledged, and an envelope of it is missing, or its text is not as it was typed. */
  lost: string[]
  /** Stored more than once, or one receipt for two. */
  doubled: string[]
  /** Never acknowledged, and only a part is there. */
  torn: string[]
  /** Whole in the store, though the answer that would have said so never came. */
  unacknowledged: string[]
  /** Envelopes of nobody. */
  strange: string[]
}

/** Sets what respondents were told beside what the store holds. */
export function judgeStored(sent: Sent[], stored: Stored[]): Verdict {
  const there = new Set(stored.map(({ id }) => id))
  const marks = countOf(stored.map(({ mark }) => mark))
  const receipts = countOf(sent.map(({ receipt }) => receipt))
  const twice = countOf(stored.map(({ id }) => id))
  const verdict: Verdict = {
    ...{ kept: [], lost: [], doubled: [], torn: [], unacknowledged: [] },
    strange: strangersAmong(sent, stored),
  }
  for (const { mark, ids, receipt } of sent) {
    const found = ids.filter((id) => there.has(id)).length
    const whole = found === ids.length && marks.has(mark)
    const many = ids.some((id) => (twice.get(id) ?? 0) > 1) || (marks.get(mark) ?? 0) > 1
    if (many || (receipts.get(receipt ?? '') ?? 0) > 1) verdict.doubled.push(mark)
    else if (receipt !== undefined) verdict[whole ? 'kept' : 'lost'].push(mark)
    else if (whole) verdict.unacknowledged.push(mark)
    else if (found > 0) verdict.torn.push(mark)
  }
  return verdict
}

function strangersAmong(sent: Sent[], stored: Stored[]): string[] {
  const known = new Set(sent.flatMap(({ ids }) => ids))
  return stored.map(({ id }) => id).filter((id) => !known.has(id))
}

function countOf(values: (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}
