import { z } from 'zod'

import { fail, ok } from '#surveys/result'
import { fileFor } from '#surveys/translation/with-translation'

import type { Read, TranslationSheet } from './sheet'

/** The file of a language as it stands beside a survey in the catalogue. */
export function writeJson({ texts }: TranslationSheet): string {
  return `${JSON.stringify(fileFor(texts), null, 2)}\n`
}

const schema = z.object({
  texts: z.record(z.string(), z.string()),
  made_from: z.record(z.string(), z.string()).default({}),
})

export function readJson(text: string): Read {
  const read = schema.safeParse(parsed(text))
  if (!read.success) return fail({ code: 'json-broken' })
  const { texts, made_from: stamps } = read.data
  return ok(
    Object.entries(texts).map(([key, words]) => ({
      ...{ key, text: words, madeFrom: stamps[key], state: 'open' as const },
    })),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
