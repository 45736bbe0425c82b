import { findDesk, type Desk } from '#app/operations/translations/find-desk'
import { notFound } from '#app/refusals'

import type { AtWork } from '../door'

/** The desk an address names; no such survey or language is a page that is not there. */
export async function requireDesk(
  atWork: AtWork,
  { slug = '', lang = '' }: Partial<Record<string, string>>,
): Promise<Desk> {
  const desk = await findDesk(atWork, slug, lang)
  if (!desk) throw notFound()
  return desk
}
