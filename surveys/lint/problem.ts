import type { Language } from '../definition/survey'

/** Errors stop publication, warnings need a written reason, notices ask for a human eye. */
export type Level = 'error' | 'warning' | 'notice'

/** What a sentence about a problem needs to name. */
export type Facts = Record<string, string | number | string[]>

/** One thing to put right or to look at; its words stand in the interface. */
export interface Problem {
  /** The name by which `accept` speaks of it. */
  rule: string
  code: string
  level: Level
  /** A question, a text, `pages.<page>`, a setting of the survey, or nothing for the whole of it. */
  at: string
  language?: Language
  facts: Facts
}

/** A problem as a rule reports it, which need not repeat its own name. */
export type Found = Omit<Problem, 'rule' | 'facts'> & { facts?: Facts }
