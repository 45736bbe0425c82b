import type { TextCode } from '#surveys/findings/quotes/quote-rule'

/** Sentences in which a rule has to find something, and near ones in which it must not. */
export interface Example {
  hits: string[]
  near: string[]
}

export type Examples = Partial<Record<TextCode, Example>>
