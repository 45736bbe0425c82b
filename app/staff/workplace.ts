import type { AppLoadContext } from '@remix-run/node'

import type { Workplace } from '#app/frame'
import { findNetwork } from '#app/operations/people/network'
import { isSetUp } from '#db/register/queries/is-set-up'

import { placesOf } from './places'

export async function workplaceOf(context: AppLoadContext): Promise<Workplace> {
  const { session } = context
  if (!session || session.factorDue) return { colleague: undefined, door: true, places: [] }
  const factorMissing = !session.hasFactor && (await findNetwork(context)).factorRequired
  const door = factorMissing || !(context.development || (await isSetUp(context.register)))
  const { name, roles } = session.colleague
  return { colleague: { name }, door, places: placesOf(roles) }
}
