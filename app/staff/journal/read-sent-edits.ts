import { z } from 'zod'

import { refused } from '#app/refusals'
import type { SealedEdit } from '#app/vault/sealed-edit'

const sentSchema = z.strictObject({
  edits: z.array(z.strictObject({ id: z.string().max(40), sealed: z.string() })),
})

/** Edits as our script sends them. A body that no script of ours sends is refused. */
export async function readSentEdits(request: Request): Promise<SealedEdit[]> {
  const body: unknown = await request.json().catch(() => undefined)
  const read = sentSchema.safeParse(body)
  if (!read.success) throw refused(400)
  return read.data.edits
}
