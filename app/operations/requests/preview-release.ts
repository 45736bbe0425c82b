import { readRelease } from '#surveys/findings/read-release'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from '../context'
import { earlierWaves, type Released } from '../find-released'
import { listKnownVersions } from '../find-version'
import { sha256 } from '../mark'

/** A release that waits, as it would be shown once it is accepted; nothing is kept of it. */
export async function previewRelease(
  { register, today }: Pick<Context, 'register' | 'today'>,
  { slug, body }: { slug: string; body: string },
): Promise<Result<Released, { code: 'unreadable' }>> {
  const versions = await listKnownVersions({ register }, slug)
  const read = readRelease(body, { versions, hash: sha256 })
  if (!read.ok) return fail({ code: 'unreadable' })
  const { release } = read.value
  const waves = await earlierWaves({ register }, slug, versions)
  const mark = sha256(`preview ${body} ${waves.map((wave) => wave.release.hash).join()}`)
  return ok({ slug, mark, body, release, versions, acceptedOn: today, outcome: {}, waves })
}
