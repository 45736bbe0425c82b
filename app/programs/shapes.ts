import { z } from 'zod'

import { languageSchema as language } from '#surveys/definition/language'
import { units } from '#surveys/definition/survey'

export const listFormat = 'soundings.findings/1'

const entryShape = z.strictObject({
  slug: z.string().describe('The short name of the survey'),
  titles: z.record(language, z.string()).describe('What the survey is called, by language'),
  languages: z.array(language).describe('The languages in which it was asked'),
  unit: z.enum(units).describe('Whom the numbers count'),
  responses: z.int().describe('How many answered, rounded like every number'),
  opened: z.iso.date(),
  closed: z.iso.date(),
  accepted: z.iso.date().describe('The day on which the newest release was accepted'),
  told: z.iso.date().optional().describe('The day on which it was last told what was done since'),
  hash: z.string().describe('The hash of the newest release; another one when anything changed'),
  href: z.string().describe('Where the release itself is'),
})

export const listShape = z.strictObject({
  format: z.literal(listFormat),
  findings: z.array(entryShape),
})

export const problemShape = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
})

export type FindingsList = z.infer<typeof listShape>
