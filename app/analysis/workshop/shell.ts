/** Where the page’s shell says that things are; the server wrote all of it. */
export interface Shell {
  slug: string
  head: string
  orders: string
  /** The number of a part is appended. */
  part: string
  release: string
  journal: string
  /** What whoever holds or held a key is called. */
  holders: HolderName[]
  worker: string
  /** The program of the solver. */
  wasm: string
  /** The order that was given when the answers were asked for just now. */
  order?: string
}

export interface HolderName {
  fingerprint: string
  name: string
}

export function shellIn(frame: HTMLElement): Shell {
  const { order } = frame.dataset
  const said = (name: string) => {
    const text = frame.dataset[name]
    if (text === undefined) throw new Error(`The shell of the workshop names no data-${name}.`)
    return text
  }
  return {
    ...{ slug: said('slug'), head: said('head'), orders: said('orders'), part: said('part') },
    ...{ release: said('release'), journal: said('journal') },
    holders: JSON.parse(said('holders')) as HolderName[],
    ...{ worker: said('worker'), wasm: said('wasm') },
    ...(order !== undefined && { order }),
  }
}
