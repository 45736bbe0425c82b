import { forbidden } from '#app/refusals'

import { requireStaff, type Asked } from '../door'
import { requireNamed } from '../reach/named-survey'
import { mayEnter } from './may-enter'

/** The survey that an address names, for a colleague who enters responses to it. */
export async function requireMine(asked: Asked & { params: { slug?: string } }) {
  const atWork = await requireStaff(asked, 'enter responses')
  const named = await requireNamed(atWork, asked.params.slug)
  if (!mayEnter(atWork, named.slug)) throw forbidden()
  return { atWork, ...named }
}
