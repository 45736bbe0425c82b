import { ok, type Result } from '#surveys/result'

import { bundleHead, type BundleHead } from './analysis/bundle-head'
import { envelopesOf, type BundledEnvelope } from './analysis/envelopes'
import { findClosed, handOut, type BundleProblem } from './analysis/hand-out'
import { withRight } from './rights'
import { shuffled } from './shuffled'
import type { StaffContext } from './staff-context'

export interface Bundle {
  head: BundleHead
  envelopes: AsyncIterable<BundledEnvelope>
}

/** All envelopes at once, in random order, and only when no more can come: it closes the survey for good. */
export const makeBundle = withRight('fetch envelopes', bundleAll)

async function bundleAll(
  context: StaffContext,
  { slug }: { slug: string },
): Promise<Result<Bundle, BundleProblem>> {
  const survey = await findClosed(context, slug)
  if (!survey.ok) return survey
  const ids = (await handOut(context, survey.value)).map(({ id }) => id)
  const head = await bundleHead(context, survey.value, ids.length)
  return ok({ head, envelopes: envelopesOf(context, shuffled(ids, context.random)) })
}
