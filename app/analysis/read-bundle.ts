import { z } from 'zod'

import type { KnownVersion } from '#surveys/findings/dataset'
import { fail, ok, type Result } from '#surveys/result'

import { knownVersions } from './known-versions'

const reachSchema = z.strictObject({
  kind: z.enum(['region', 'lang']),
  place: z.string(),
  counted: z.int().min(0),
})

const headSchema = z.strictObject({
  format: z.literal('soundings.bundle/1'),
  survey: z.string().min(1),
  slug: z.string().min(1),
  versions: z.array(z.string()).min(1),
  wrapped: z.array(z.strictObject({ holder: z.string(), wrapped: z.string() })),
  envelopes: z.int().min(0),
  reach: z.array(reachSchema).optional(),
})

/** What a bundle says of itself, and its envelopes still sealed, line by line. */
export interface SealedBundle {
  head: Omit<z.infer<typeof headSchema>, 'versions'>
  /** Oldest first. */
  versions: KnownVersion[]
  lines: AsyncIterable<string>
}

export interface BundleProblem {
  code: 'not-a-bundle' | 'newer-bundle' | 'bundle-damaged'
}

/** Reads the first line of a bundle; the others are left for opening. */
export async function readBundle(
  lines: AsyncIterable<string>,
): Promise<Result<SealedBundle, BundleProblem>> {
  const iterator = lines[Symbol.asyncIterator]()
  const first = await iterator.next()
  const json = first.done === true ? undefined : parsed(first.value)
  const format = formatOf(json)
  if (!/^soundings\.bundle\/\d+$/.test(format)) return fail({ code: 'not-a-bundle' })
  if (format !== 'soundings.bundle/1') return fail({ code: 'newer-bundle' })
  const read = headSchema.safeParse(json)
  const versions = knownVersions(read.data?.versions ?? [])
  if (!read.success || !versions || !isOneSurvey(read.data, versions)) {
    return fail({ code: 'bundle-damaged' })
  }
  return ok({ head: read.data, versions, lines: { [Symbol.asyncIterator]: () => iterator } })
}

function isOneSurvey(head: { survey: string; slug: string }, versions: KnownVersion[]): boolean {
  return versions.every(({ survey }) => survey.code === head.survey && survey.slug === head.slug)
}

function formatOf(json: unknown): string {
  if (typeof json !== 'object' || json === null || !('format' in json)) return ''
  return typeof json.format === 'string' ? json.format : ''
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
