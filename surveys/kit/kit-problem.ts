/** Something a questionnaire says that the kit does not understand, as data for whoever words it. */
export class KitProblem extends Error {
  override readonly name = 'KitProblem'
  readonly code: 'unknown-setting'
  /** The question, page or survey that says it. */
  readonly at: string
  readonly facts: Record<string, string>

  constructor(code: KitProblem['code'], at: string, facts: KitProblem['facts'], message: string) {
    super(message)
    this.code = code
    this.at = at
    this.facts = facts
  }
}

/** Refuses settings that nobody would ever read, for one that is misspelt must not be lost. */
export function refuseUnknown(at: string, rest: object): void {
  const [setting] = Object.keys(rest)
  if (setting === undefined) return
  const message = `“${at}” has no setting called “${setting}”. Check the spelling, or take it out.`
  throw new KitProblem('unknown-setting', at, { setting }, message)
}
