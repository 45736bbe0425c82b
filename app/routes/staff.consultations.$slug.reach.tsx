import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { findReach } from '#app/operations/reach/find-reach'
import type { PageHandle } from '#app/page-title'
import { requireStaff } from '#app/staff/door'
import { requireNamed } from '#app/staff/reach/named-survey'
import { ReachPage } from '#app/staff/reach/reach-page'
import { listReleases } from '#db/register/queries/releases'

export const handle: PageHandle = { title: 'reach', asleep: true, right: 'remind members' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'remind members')
  const { slug, survey, named } = await requireNamed(atWork, args.params.slug)
  const reach = survey.reach ? await findReach(atWork, survey) : undefined
  const isReleased = (await listReleases(atWork.register, slug)).length > 0
  return { slug, named, reach, isReleased }
}

export default function WhoWasReached() {
  return <ReachPage {...useLoaderData<typeof loader>()} />
}
