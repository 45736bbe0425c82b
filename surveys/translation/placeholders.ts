import { pipedIn } from '../definition/piping'

/** A text in pieces: words, and the places where an earlier answer is put in. */
export type Piece = string | { place: string; spelled: string }

const place = /(\{\{\s*[a-z][a-z0-9_]*\s*\}\})/

export function piecesOf(text: string): Piece[] {
  return text
    .split(place)
    .filter((part) => part !== '')
    .map((part) => {
      const [id] = place.test(part) ? pipedIn(part) : []
      return id === undefined ? part : { place: id, spelled: part }
    })
}

/** The place of an answer as a text spells it. */
export function spelled(question: string): string {
  return `{{${question}}}`
}

/** How the places of a translation differ from those of its source; `undefined` where they do not. */
export function differingPlaces(source: string, text: string): PlacesDiffer | undefined {
  const [wanted, given] = [new Set(pipedIn(source)), new Set(pipedIn(text))]
  const lost = [...wanted].filter((id) => !given.has(id)).map(spelled)
  const strange = [...given].filter((id) => !wanted.has(id)).map(spelled)
  const added = [...new Set([...strange, ...broken(text)])].slice(0, mostNamed)
  return lost.length + added.length > 0 ? { lost, added } : undefined
}

export interface PlacesDiffer {
  lost: string[]
  added: string[]
}

// Enough to find the fault; a text of nothing else would be told in megabytes.
const mostNamed = 20

// Braces that look like a place and are none: respondents would read them.
function broken(text: string): string[] {
  const words = piecesOf(text).filter((piece) => typeof piece === 'string')
  return words.flatMap((each) => each.match(/\{\{[^{}]{0,40}\}{0,2}|\}\}/g) ?? [])
}
