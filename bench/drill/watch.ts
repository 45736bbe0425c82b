import { slipsOf, type Slip } from './judge-answer'

/** One of the times of a drill: calm, or under a fault. */
export interface Spell {
  name: string
  /** Answers as they should be, pages that said that it does not work just now, and no answer at all. */
  good: number
  notNow: number
  nothing: number
  /** The longest that somebody waited for an answer, in milliseconds. */
  longest: number
  /** What it was that they waited for. */
  slowest?: string
  /** Milliseconds from the end of the fault until both stores answered, and until a page was kept. */
  healthy?: number
  kept?: number
}

interface Answer {
  method: string
  path: string
  typed?: string | undefined
  status: number
  type: string
  body: string
  /** Milliseconds. */
  took: number
}

/** Sees every answer, and counts it to the spell in which it came. */
export class Watch {
  readonly spells: Spell[] = []
  readonly slips = new Map<string, { slip: Slip; where: string; times: number }>()
  /** Pages on which nobody knew how to go on. */
  readonly riddles: string[] = []
  #waiting: (() => void)[] = []

  begin(name: string): Spell {
    const spell = { name, good: 0, notNow: 0, nothing: 0, longest: 0 }
    process.stderr.write(`${this.told()}${name} …\n`)
    this.spells.push(spell)
    return spell
  }

  /** The spell that ends, in a line. */
  told(): string {
    const last = this.spells.at(-1)
    return last ? `${JSON.stringify(last)}\n` : ''
  }

  answered(answer: Answer): void {
    const spell = this.#now()
    this.#noteTime(spell, answer)
    if (answer.status >= 500) spell.notNow += 1
    else spell.good += 1
    for (const slip of slipsOf(answer)) this.#note(slip, answer)
    const isKept = answer.method === 'POST' && answer.status === 303 && answer.typed !== undefined
    if (isKept) for (const tell of this.#waiting.splice(0)) tell()
  }

  unanswered(): void {
    this.#now().nothing += 1
  }

  /** Resolves when the next page that somebody filled in was kept. */
  nextKept(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #now(): Spell {
    return this.spells.at(-1) ?? this.begin('calm')
  }

  #noteTime(spell: Spell, answer: Answer): void {
    if (answer.took <= spell.longest) return
    spell.longest = Math.round(answer.took)
    spell.slowest = addressOf(answer)
  }

  #note(slip: Slip, { method, path, status }: Answer): void {
    const where = `${addressOf({ method, path })} ${status} (${this.#now().name})`
    const name = `${slip} ${where}`
    const seen = this.slips.get(name) ?? { slip, where, times: 0 }
    this.slips.set(name, { ...seen, times: seen.times + 1 })
  }
}

function addressOf({ method, path }: Pick<Answer, 'method' | 'path'>): string {
  return `${method} ${path.replace(/\?.*$/, '')}`
}
