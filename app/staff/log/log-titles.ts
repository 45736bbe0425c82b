import { listPreviewLinks } from '#db/register/queries/previews'
import { findConsultation } from '#app/operations/consultations/find-consultation'
import { spokenIn } from '#surveys/reports/spoken-in'
import type { AnyLanguage } from '#app/i18n/languages'

import type { AtWork } from '../door'

/** For whom the previews are whose links entries tell of, by the link’s id, as long as they work. */
export async function linkNames(
  { register, today }: Pick<AtWork, 'register' | 'today'>,
  entries: { subject: string; facts: string }[],
): Promise<Record<string, string>> {
  const ofLinks = entries.filter(({ facts }) => 'link' in (JSON.parse(facts) as object))
  const names: Record<string, string> = {}
  for (const slug of new Set(ofLinks.map(({ subject }) => subject))) {
    for (const { id, for_whom: name } of await listPreviewLinks(register, slug, today))
      names[id] = name
  }
  return names
}

/** The titles of the consultations that entries tell of, by slug, as far as they are known here. */
export async function logTitles(
  atWork: Pick<AtWork, 'register' | 'hour'>,
  entries: { subject: string; facts: string }[],
  lang: AnyLanguage,
): Promise<Record<string, string>> {
  const titles: Record<string, string> = {}
  for (const slug of new Set(entries.flatMap(namedIn))) {
    const { survey } = (await findConsultation(atWork, slug)) ?? {}
    if (!survey) continue
    const own = Object.fromEntries(
      Object.entries(survey.texts).flatMap(([each, { title }]) =>
        title === undefined ? [] : [[each, title]],
      ),
    )
    const title = own[spokenIn(own, lang)]
    if (title !== undefined) titles[slug] = title
  }
  return titles
}

function namedIn({ subject, facts }: { subject: string; facts: string }): string[] {
  const { surveys } = JSON.parse(facts) as { surveys?: unknown }
  const listed = Array.isArray(surveys) ? surveys.map(String) : []
  return [subject, ...listed].filter((name) => /^[a-z\d-]{1,80}$/.test(name))
}
