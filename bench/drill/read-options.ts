import { fail, ok, type Result } from '#surveys/result'

const engines = ['sqlite', 'postgres'] as const
type Engine = (typeof engines)[number]

export interface Options {
  engine: Engine
  minutes: number
  atOnce: number
}

export interface OptionProblem {
  code: 'no-such-option' | 'no-such-engine' | 'no-such-number'
  name: string
}

/** What stands behind `npm run drill --`. */
export function readOptions(given: string[]): Result<Options, OptionProblem> {
  const options: Options = { engine: 'sqlite', minutes: 10, atOnce: 16 }
  const problems: OptionProblem[] = []
  const left = [...given]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const value = left.shift() ?? ''
    if (word === '--engine') {
      const engine = engines.find((each) => each === value)
      if (engine) options.engine = engine
      else problems.push({ code: 'no-such-engine', name: value })
    } else if (word === '--minutes' || word === '--at-once') {
      const number = Number(value)
      if (!(number > 0)) problems.push({ code: 'no-such-number', name: value })
      else if (word === '--minutes') options.minutes = number
      else options.atOnce = Math.ceil(number)
    } else problems.push({ code: 'no-such-option', name: word })
  }
  return problems.length > 0 ? fail(...problems) : ok(options)
}
