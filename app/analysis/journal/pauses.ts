/** Pauses that a knock cuts short, also a knock that came before they began. */
export class Pauses {
  #isKnocked = false
  #wake: () => void = () => undefined

  knock = (): void => {
    this.#isKnocked = true
    this.#wake()
  }

  pause = async (milliseconds: number): Promise<void> => {
    if (!this.#isKnocked) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#isKnocked = false
  }
}
