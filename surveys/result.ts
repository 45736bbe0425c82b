/** What came of reading something: the value, or every problem at once. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problems: Problem[] }

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function fail<Problem>(...problems: Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems }
}
