import { randomBytes } from 'node:crypto'

/** What belongs to one person, set aside while the page around it is drawn, which is then the same for many. */
export interface Aside {
  /** The word that stands on the page in the place of what has been drawn for this person alone. */
  put: (html: string) => string
  /** The same for plain words. */
  putText: (text: string) => string
  /** What was set aside, in order. */
  all: readonly string[]
  /** Nothing but plain words was set aside. */
  isPlain: () => boolean
}

// Nobody can write a word that stands for somebody else’s: it is another each time the server starts.
const mark = randomBytes(12).toString('hex')
const place = new RegExp(`${mark}-(\\d+)-`)

export function makeAside(): Aside {
  const all: string[] = []
  let drawn = 0
  const keep = (html: string) => `${mark}-${all.push(html) - 1}-`
  const put = (html: string) => {
    drawn += 1
    return keep(html)
  }
  return { put, putText: (text) => keep(escaped(text)), all, isPlain: () => drawn === 0 }
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A drawn page, cut where something was set aside: words, and the place of what goes between them, by turns. */
export type Shell = string[]

export function shellOf(html: string): Shell {
  return html.split(place)
}

/** The page as one person gets it. */
export function fill(shell: Shell, { all }: Pick<Aside, 'all'>): string {
  return shell.map((piece, n) => (n % 2 === 0 ? piece : all[Number(piece)])).join('')
}
