/** Where all wait for their turn, one after the other as they came. */
export class Line {
  #isTaken = false
  readonly #waiting: (() => void)[] = []

  get isFree(): boolean {
    return !this.#isTaken
  }

  /** Resolves when it is one’s turn, which lasts until `pass`. */
  async take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((turn) => this.#waiting.push(turn))
    this.#isTaken = true
  }

  /** Gives the turn to whoever is next, who has it at once. */
  pass(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isTaken = false
  }
}
