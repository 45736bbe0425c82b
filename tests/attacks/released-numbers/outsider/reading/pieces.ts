/** What a reader meets in a document, one after the other, whatever kind of file it is. */
export type Piece =
  /** One that begins a part ends whatever question stood before. */
  | { kind: 'heading'; text: string; isPart: boolean }
  | { kind: 'text'; text: string }
  | { kind: 'picture'; title: string; picture: Picture }
  | Table

export interface Table {
  kind: 'table'
  caption: string
  columns: string[]
  rows: { label: string; cells: string[] }[]
}

/** A chart: all words and all boxes in it, however they are drawn. */
export interface Picture {
  /** What stands in it, or is told to who cannot see it. */
  texts: string[]
  boxes: Box[]
  /** Marks of line charts. */
  dots: Point[]
  /** Horizontal lines from side to side. */
  rules: { y: number; from: number; to: number }[]
}

export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  width: number
  height: number
  /** Of a range from 0 to 4. */
  isOpen: boolean
}

/** Where heads would be too long, letters stand for them, with a list beside the table. */
export function spelled(table: Table, near: string[]): Table {
  const meaning = new Map(
    near.flatMap((text) => {
      const [, letter, words] = /^([A-Z]{1,2}): (.*)$/s.exec(text) ?? []
      return letter && words !== undefined ? [[letter, words] as const] : []
    }),
  )
  const [corner = '', ...heads] = table.columns
  if (!heads.every((head) => meaning.has(head))) return table
  return { ...table, columns: [corner, ...heads.map((head) => meaning.get(head) ?? head)] }
}

/** Texts that stand right before or after a table. */
export function around(pieces: Piece[], at: number, step: 1 | -1): string[] {
  const found: string[] = []
  for (let place = at + step; pieces[place]?.kind === 'text'; place += step) {
    const piece = pieces[place]
    if (piece?.kind === 'text') found.push(piece.text)
  }
  return found
}
