import type { Region } from '../countries/regions'

/** Words that belong to the interface and not to one survey. */
export type Word = 'yes' | 'no' | 'unsure' | 'prefer_not' | 'not_ranked' | 'percent' | Region

/** Something to be worded at the edge: the core never holds a word of any language. */
export type Piece =
  | { key: string; row?: string }
  | { word: Word }
  | { country: string }
  | { number: number; unit?: Unit }
  | { band: { from: number; to?: number | undefined }; unit?: Unit }
  | { date: string }
  | { said: string }

export type Unit = { key: string } | { word: 'percent' }

/** What stands on paper below the text of a question. */
export type PaperPart =
  | { kind: 'boxes'; pick: 'one' | 'any' | number; labels: Piece[] }
  | { kind: 'ranks'; top: number; labels: Piece[] }
  | { kind: 'grid'; rows: Piece[]; columns: Piece[] }
  | { kind: 'blank'; unit?: Unit }
  | { kind: 'lines'; count: number }
