import { findVersion } from '#app/operations/find-version'
import { listSlugs } from '#db/register/queries/surveys'

import type { AtWork } from '../door'
import { titleIn } from './title-in'

/** The title of every published consultation, in the language of its reader. */
export async function knownTitles(
  { register }: Pick<AtWork, 'register'>,
  lang: string,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const slug of await listSlugs(register)) {
    const { survey } = await findVersion({ register }, slug)
    titles.set(slug, titleIn(survey, lang))
  }
  return titles
}
