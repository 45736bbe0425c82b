import { findPlanned } from '#app/operations/consultations/find-planned'
import { listPlannedHeads } from '#db/register/queries/planned-surveys'

import { knownTitles } from '../consultations/known-titles'
import { titleIn } from '../consultations/title-in'
import type { AtWork } from '../door'

/** Every consultation that is published or planned, by slug: its title as its reader knows it. */
export async function offeredConsultations(
  { register }: Pick<AtWork, 'register'>,
  lang: string,
): Promise<Map<string, string>> {
  const titles = await knownTitles({ register }, lang)
  for (const { slug } of await listPlannedHeads(register)) {
    const planned = titles.has(slug) ? undefined : await findPlanned({ register }, slug)
    if (planned) titles.set(slug, titleIn(planned.survey, lang))
  }
  return titles
}

/** To choose from, by title; what somebody is limited to already stays there to be kept or given up. */
export function asChoices(titles: Map<string, string>, kept: readonly string[]) {
  const all = new Map([...kept.map((slug) => [slug, slug] as const), ...titles])
  const texts = [...all.values()]
  const isTwice = (title: string) => texts.indexOf(title) !== texts.lastIndexOf(title)
  return [...all]
    .map(([value, title]) => ({ value, text: isTwice(title) ? `${title} (${value})` : title }))
    .sort((one, other) => one.text.localeCompare(other.text))
}
