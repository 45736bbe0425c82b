import { z } from 'zod'
import type { Condition } from './condition'
import { conditionSchema } from './condition-schema'
import { codeSchema, goals, idSchema, type Goal } from './ids'

/** What every question may say of itself, whatever its type. */
export interface BaseQuestion {
  type: string
  id: string
  optional?: true | undefined
  when?: Condition | undefined
  personal?: true | undefined
  preferNot?: true | undefined
  sensitive?: true | undefined
  goals?: Goal[] | undefined
  quotesLaw?: true | undefined
  /** The question whose answer decides this one, which is then never asked. */
  derivedFrom?: string | undefined
  /** The closed questions that travel with the text. */
  context?: string[] | undefined
}

export const mark = z.literal(true).optional()

export const base = {
  id: idSchema,
  optional: mark,
  when: conditionSchema.optional(),
  personal: mark,
  preferNot: mark,
  sensitive: mark,
  goals: z.array(z.enum(goals)).min(1).optional(),
  quotesLaw: mark,
}

/** The questions that travel with a text. */
export const contextSchema = z.array(idSchema).optional()

export const codesSchema = z.array(codeSchema).min(1).refine(areDifferent, 'code-repeated')

/** How small categories of a question merge: the group's code and its options. */
export const groupsSchema = z.record(codeSchema, codesSchema)

export function areDifferent(codes: readonly (string | number)[]): boolean {
  return new Set(codes).size === codes.length
}
