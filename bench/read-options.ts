import { fail, ok, type Result } from '#surveys/result'

export interface Options {
  /** The rows that are run; all that need not be asked for where none is named. */
  only: string[]
  quick: boolean
}

export type OptionProblem =
  { code: 'no-such-row'; name: string } | { code: 'no-such-option'; name: string }

/** What stands behind `npm run bench --`. */
export function readOptions(given: string[], rows: string[]): Result<Options, OptionProblem> {
  const options: Options = { only: [], quick: false }
  const problems: OptionProblem[] = []
  const left = [...given]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--quick') options.quick = true
    else if (word === '--only') {
      const name = left.shift() ?? ''
      if (rows.includes(name)) options.only.push(name)
      else problems.push({ code: 'no-such-row', name })
    } else problems.push({ code: 'no-such-option', name: word })
  }
  return problems.length > 0 ? fail(...problems) : ok(options)
}
