import type { AppLoadContext } from '@remix-run/node'

import { makeAside } from '#app/aside'
import { makeDoor } from '#app/respond/door'
import type { StaffContext } from '#app/operations/staff-context'
import { addRelease } from '#db/register/queries/releases'
import { canonical } from '#surveys/canonical'

import { aClosedSurvey, counted, releaseOf } from '../operations/releases-made'

const nothing = {
  respondentScript: '',
  workshopScript: '',
  development: false,
  liveReload: false,
  aside: makeAside(),
  nonce: '',
}

/** What a loader is handed when somebody asks for an address of these stores. */
export function asking(stores: StaffContext, path: string, headers: Record<string, string> = {}) {
  const { register, responses } = stores
  const [, lang = '', , slug = ''] = path.split(/[/?]/)
  const context: AppLoadContext = {
    ...{ register, responses, ...nothing },
    ...{ door: makeDoor('secret', false), exitUrl: undefined },
  }
  return {
    context,
    request: new Request(`https://soundings.example${path}`, { headers }),
    params: { lang, slug: slug.replace(/\.\w+$/, '') },
  }
}

/** A survey whose first release was accepted, with the bytes that are stored. */
export async function aReleasedSurvey(messages: { en?: string } = {}) {
  const { context } = await aClosedSurvey()
  const release = await releaseOf(context, { messages })
  const body = canonical(release)
  await storeRelease(context, { number: 1, hash: release.hash, body })
  return { context, slug: counted.slug, release, body }
}

export async function storeRelease(
  { register }: StaffContext,
  release: { number: number; hash: string; body: string; accepted_on?: string },
) {
  const { slug, code } = counted
  await addRelease(register, { slug, code, accepted_on: '2026-04-01', ...release })
}
