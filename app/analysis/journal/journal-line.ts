import { z } from 'zod'

import type { SealedEdit } from '#app/vault/sealed-edit'
import { fail, ok, type Result } from '#surveys/result'

/** Why the server listed or took nothing. */
export interface JournalLineProblem {
  code:
    /** No answer came, or it broke off. */
    | 'no-line'
    | 'signed-out'
    | 'busy'
    /** The journal is another one than it was, for a backup was restored. */
    | 'unknown-edit'
    | 'survey-erased'
    /** The reader’s key was removed, or never let in to this survey. */
    | 'no-key-of-survey'
    /** Anything else that asking again will not change. */
    | 'refused'
}

const sealedSchema = z.object({ id: z.string(), sealed: z.string() })
const listedSchema = z.object({
  edits: z.array(sealedSchema),
  next: z.string().optional(),
  more: z.boolean(),
})
const addedSchema = z.object({
  kept: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), code: z.string() })),
})
const problemsSchema = z.object({ problems: z.array(z.object({ code: z.string() })) })

type Line<Value> = Promise<Result<Value, JournalLineProblem>>

/** What a journal asks of the server; all that goes to and fro is sealed. */
export interface JournalLine {
  list: (since: string | undefined) => Line<z.infer<typeof listedSchema>>
  add: (edits: SealedEdit[]) => Line<z.infer<typeof addedSchema>>
}

export function journalLine(address: string, ask: typeof fetch): JournalLine {
  return {
    list: (since) => {
      const query = since === undefined ? '' : `?${new URLSearchParams({ since })}`
      return asked(ask, address + query, {}, listedSchema)
    },
    add: (edits) => {
      const body = JSON.stringify({ edits })
      return asked(ask, address, { method: 'POST', body }, addedSchema)
    },
  }
}

async function asked<Value>(
  ask: typeof fetch,
  address: string,
  how: RequestInit,
  schema: z.ZodType<Value>,
): Line<Value> {
  try {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' }
    const answer = await ask(address, { ...how, headers, redirect: 'manual', cache: 'no-store' })
    const told: unknown = await answer.json().catch(() => undefined)
    // Edits that are refused one by one come with a status of their own.
    const read = schema.safeParse(told)
    if (read.success) return ok(read.data)
    return fail({ code: codeOf(answer, told) })
  } catch {
    return fail({ code: 'no-line' })
  }
}

const lasting = ['unknown-edit', 'survey-erased', 'no-key-of-survey'] as const

function codeOf({ type, status }: Response, told: unknown): JournalLineProblem['code'] {
  if (type === 'opaqueredirect' || status === 401 || status === 302) return 'signed-out'
  if (status === 429 || status >= 500) return 'busy'
  const said = problemsSchema.safeParse(told)
  const codes = said.success ? said.data.problems.map(({ code }) => code) : []
  return lasting.find((code) => codes.includes(code)) ?? 'refused'
}
