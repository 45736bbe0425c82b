import { z } from 'zod'

// Every JavaScript object answers to “constructor”, so it cannot name anything of ours.
const idPattern = /^(?!constructor$)[a-z][a-z0-9_]{0,39}$/

/** Ids of pages and questions, and codes of options, rows and columns. */
export const idSchema = z.string().regex(idPattern)

/** A code an author may give: `prefer_not` is the platform's own. */
export const codeSchema = idSchema.refine((code) => code !== 'prefer_not', 'code-reserved')

export const goals = [
  'human_rights',
  'health',
  'labour',
  'stigma',
  'criminalisation',
  'violence',
  'trafficking_migration',
  'economic_empowerment',
] as const

export type Goal = (typeof goals)[number]
