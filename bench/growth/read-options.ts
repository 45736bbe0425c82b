import { fail, ok, type Result } from '#surveys/result'

export interface Options {
  /** The curves that are measured; all where none is named. */
  only: string[]
  /** The largest step. */
  most: number
  /** Draws what was measured before, and measures nothing. */
  isDrawn: boolean
}

export interface OptionProblem {
  code: 'no-such-curve' | 'no-number' | 'no-such-option'
  name: string
}

/** What stands behind `npm run bench:growth --`. */
export function readOptions(given: string[], curves: string[]): Result<Options, OptionProblem> {
  const options: Options = { only: [], most: Infinity, isDrawn: false }
  const problems: OptionProblem[] = []
  const left = [...given]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--draw') options.isDrawn = true
    else if (word === '--only') {
      const name = left.shift() ?? ''
      if (curves.includes(name)) options.only.push(name)
      else problems.push({ code: 'no-such-curve', name })
    } else if (word === '--most') {
      const name = left.shift() ?? ''
      options.most = Number(name)
      if (!(options.most > 0)) problems.push({ code: 'no-number', name })
    } else problems.push({ code: 'no-such-option', name: word })
  }
  return problems.length > 0 ? fail(...problems) : ok(options)
}
