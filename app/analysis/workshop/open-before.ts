import { z } from 'zod'

import { fail, type Result } from '#surveys/result'

import type { Bench } from './bench'
import type { RememberProblem, See } from './work'

export type BeforeProblem = RememberProblem | { code: 'not-done' }

const toldSchema = z.looseObject({ envelopes: z.int().min(0) })

const atOnce = 500

/** Opens the bundle that the last release counted, a file of the key holder’s own device. */
export async function openBefore(
  bench: Pick<Bench, 'ask' | 'remember'>,
  file: Blob,
  see: See,
): Promise<Result<{ size: number }, BeforeProblem>> {
  try {
    const [head = '', ...lines] = (await file.text()).split('\n').filter((line) => line !== '')
    const told = toldSchema.safeParse(parsed(head))
    if (!told.success) return fail({ code: 'not-a-bundle' })
    const parts: string[] = []
    for (let after = 0; after < lines.length; after += atOnce) {
      const some = lines.slice(after, after + atOnce)
      const asked = { lines: some, after, most: told.data.envelopes }
      parts.push((await bench.ask('open', asked)).opened)
      see(after + some.length, lines.length)
    }
    return await bench.remember({ head, parts })
  } catch {
    return fail({ code: 'not-done' })
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
