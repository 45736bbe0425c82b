import { after } from './patiently'

const mostMembers = 64
const longest = 50

/** Transactions that become durable with one commit, or not at all. */
export class Group {
  /** Resolves when all that was done in it is durable, and rejects if none of it is. */
  readonly ended: Promise<void>
  lost: { error: unknown } | undefined
  #members = 0
  #resolve: () => void = () => undefined
  readonly #isLate = after(longest)

  constructor() {
    this.ended = new Promise<void>((resolve) => (this.#resolve = resolve)).then(() => {
      if (this.lost) throw this.lost.error
    })
    // Its members hear of it, if there are any.
    this.ended.catch(() => undefined)
  }

  /** Nobody is let in any more, so that those who are in it do not wait for ever. */
  get isFull(): boolean {
    return this.#members >= mostMembers || this.#isLate()
  }

  get isEmpty(): boolean {
    return this.#members === 0
  }

  enter(): void {
    this.#members += 1
  }

  end(): void {
    this.#resolve()
  }

  lose(error: unknown): void {
    this.lost = { error }
    this.#resolve()
  }
}
