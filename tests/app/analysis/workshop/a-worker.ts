import { answerJobs } from '#app/analysis/workshop/line'
import { emptyFloor } from '#app/analysis/workshop/floor'

type Listen = (event: MessageEvent<unknown>) => void

/** What a browser’s worker is to its page, with the true floor behind it; it can be made to die. */
export class InnerWorker {
  readonly #page: Listen[] = []
  readonly #inside: Listen[] = []
  readonly #onError: Listen[] = []
  isDead = false

  constructor() {
    answerJobs(emptyFloor(), {
      postMessage: (message) => this.#tell(this.#page, message),
      addEventListener: (_type, listen) => this.#inside.push(listen),
    })
  }

  postMessage(message: unknown): void {
    this.#tell(this.#inside, message)
  }

  addEventListener(type: string, listen: Listen): void {
    if (type === 'message') this.#page.push(listen)
    if (type === 'error') this.#onError.push(listen)
  }

  terminate(): void {
    this.isDead = true
  }

  die(): void {
    this.terminate()
    for (const listen of this.#onError) listen(new MessageEvent('error'))
  }

  // A message is a copy, and comes later.
  #tell(listeners: Listen[], message: unknown): void {
    const data: unknown = structuredClone(message)
    setTimeout(() => {
      if (this.isDead) return
      for (const listen of listeners) listen(new MessageEvent('message', { data }))
    })
  }
}
