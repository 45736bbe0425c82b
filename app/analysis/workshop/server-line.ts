import { z } from 'zod'

import { fail, ok, type Result } from '#surveys/result'

import type { Shell } from './shell'

/** Why the server did not give what it was asked for. */
export interface LineProblem {
  code:
    /** No answer came, or it broke off: asleep, in a tunnel, or the server is being restarted. */
    | 'no-line'
    | 'signed-out'
    | 'no-right'
    | 'busy'
    /** Envelopes came or went since the order was given. */
    | 'order-changed'
    | 'refused'
  /** What the server says, in the reader’s language. */
  texts: string[]
}

const headSchema = z.object({
  head: z.looseObject({
    survey: z.string(),
    slug: z.string(),
    envelopes: z.int(),
    versions: z.array(z.string()),
  }),
  parts: z.int(),
  perPart: z.int(),
  answers: z.int(),
  earlier: z.array(z.string()),
  waves: z.array(z.object({ release: z.string(), versions: z.array(z.string()) })),
  me: z.array(z.string()),
})
const orderSchema = z.object({
  order: z.string(),
  envelopes: z.int(),
  /** How many of them hold answers; those come before all texts. */
  answers: z.int(),
  parts: z.int(),
})
const handedSchema = z.object({ to: z.string(), already: z.boolean() })
const refusedSchema = z.object({
  problems: z.array(z.object({ code: z.string(), text: z.string().optional() })),
})

export type Head = z.infer<typeof headSchema>
export type Order = z.infer<typeof orderSchema>
export type Handed = z.infer<typeof handedSchema>
type Line<Value> = Promise<Result<Value, LineProblem>>

/** What the workshop asks of the server; nothing that was opened is in it but a release. */
export interface ServerLine {
  head: () => Line<Head>
  order: () => Line<Order>
  part: (order: string, n: number) => Line<string[]>
  handOver: (bytes: string) => Line<Handed>
}

export function serverLine(shell: Shell, ask: typeof fetch): ServerLine {
  return {
    head: () => asked(ask, shell.head, {}, json(headSchema)),
    order: () => asked(ask, shell.orders, { method: 'POST' }, json(orderSchema)),
    part: (order, n) =>
      asked(ask, `${shell.part}${n}?${new URLSearchParams({ order })}`, {}, linesIn),
    handOver: (bytes) => {
      const body = new FormData()
      body.set('release', bytes)
      return asked(ask, shell.release, { method: 'POST', body }, json(handedSchema))
    },
  }
}

async function asked<Value>(
  ask: typeof fetch,
  address: string,
  how: RequestInit,
  read: (answer: Response) => Promise<Value>,
): Line<Value> {
  try {
    const headers = { accept: 'application/json' }
    const answer = await ask(address, { ...how, headers, redirect: 'manual', cache: 'no-store' })
    return answer.ok ? ok(await read(answer)) : fail(await problemIn(answer))
  } catch {
    return fail({ code: 'no-line', texts: [] })
  }
}

async function problemIn(answer: Response): Promise<LineProblem> {
  const { type, status } = answer
  if (type === 'opaqueredirect' || status === 401) return { code: 'signed-out', texts: [] }
  if (status === 429 || status === 503) return { code: 'busy', texts: [] }
  const said = refusedSchema.safeParse(await answer.json().catch(() => undefined))
  const problems = said.success ? said.data.problems : []
  const texts = problems.flatMap(({ text }) => text ?? [])
  if (problems.some(({ code }) => code === 'order-changed')) return { code: 'order-changed', texts }
  return { code: status === 403 ? 'no-right' : 'refused', texts }
}

function json<Value>(schema: z.ZodType<Value>): (answer: Response) => Promise<Value> {
  return async (answer) => schema.parse(await answer.json())
}

async function linesIn(answer: Response): Promise<string[]> {
  return (await answer.text()).split('\n').filter((line) => line !== '')
}
