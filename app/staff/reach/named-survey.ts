import { findPlanned } from '#app/operations/consultations/find-planned'
import type { SurveyRow } from '#app/operations/find-standing'
import { findVersion } from '#app/operations/find-version'
import { standing } from '#app/operations/is-open'
import { notFound } from '#app/refusals'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import type { Survey } from '#surveys/definition/survey'

import type { AtWork } from '../door'

export interface NamedSurvey {
  slug: string
  survey: Survey
  /** Its title, as whoever works here reads it. */
  named: string
  /** As the register keeps it, once it is published. */
  row: SurveyRow | undefined
  stands: ReturnType<typeof standing> | 'not-published'
}

/** The consultation that a page is about, published or not. */
export async function requireNamed(atWork: AtWork, slug = ''): Promise<NamedSurvey> {
  const { register, hour, session } = atWork
  const row = await findSurveyBySlug(register, slug)
  const found = row ? await findVersion(atWork, slug) : await findPlanned(atWork, slug)
  if (!found) throw notFound()
  const { survey } = found
  const stands = row ? standing(row, hour) : 'not-published'
  return { slug, survey, named: titleIn(survey, session.colleague.lang), row, stands }
}

/** The title in a language, or in English where the survey does not speak it. */
export function titleIn({ texts, slug }: Pick<Survey, 'texts' | 'slug'>, lang: string): string {
  const own = Object.entries(texts).find(([each]) => each === lang)?.[1]
  return own?.title ?? texts.en?.title ?? slug
}
