import { toBase64url } from '#app/vault/base64url'
import { findVersions } from '#db/register/queries/find-versions'
import { listReach } from '#db/register/queries/reach'
import { listSurveyKeys } from '#db/register/queries/survey-keys'
import type { Survey } from '#surveys/definition/survey'

import type { Context } from '../context'
import type { SurveyRow } from '../find-standing'

/** What a key holder needs to open a survey: the first line of a bundle; bytes in base64url. */
export interface BundleHead {
  format: 'soundings.bundle/1'
  survey: string
  slug: string
  /** Canonical JSON, oldest first; the SHA-256 of each is the hash that responses name. */
  versions: string[]
  wrapped: { holder: string; wrapped: string }[]
  envelopes: number
  /** What staff saw of whom the survey reached, for the audit of its release. */
  reach?: { kind: 'region' | 'lang'; place: string; counted: number }[]
}

export async function bundleHead(
  { register }: Pick<Context, 'register'>,
  { code, slug }: Pick<SurveyRow, 'code' | 'slug'>,
  envelopes: number,
): Promise<BundleHead> {
  const versions = (await findVersions(register, slug)).map(({ definition }) => definition)
  const keys = await listSurveyKeys(register, code)
  const wrapped = keys.map((key) => ({ holder: key.holder, wrapped: toBase64url(key.wrapped) }))
  const format = 'soundings.bundle/1' as const
  const isReach = versions.some((each) => (JSON.parse(each) as Survey).reach)
  const reach = isReach ? await listReach(register, code) : undefined
  const head = { format, survey: code, slug, versions: versions.reverse(), wrapped, envelopes }
  return { ...head, ...(reach && { reach }) }
}
