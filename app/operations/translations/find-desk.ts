import { listNewestTexts, listSavedLanguages } from '#db/register/queries/translations'
import { isLanguage, languagesIn } from '#surveys/definition/language'
import type { Language, Survey } from '#surveys/definition/survey'
import { deskTexts, type DeskText, type Saved } from '#surveys/translation/desk-text'

import type { Context } from '../context'
import { listVersions } from '../find-version'
import { mark } from '../mark'
import { findPreviewed } from '../preview/find-previewed'

/** The texts of a survey in one language, as translators have them before them. */
export interface Desk {
  slug: string
  language: Language
  /** As it is planned, otherwise as it was published last. */
  survey: Survey
  texts: DeskText[]
}

type Found = Pick<Context, 'register'>

/** `undefined` where there is no such survey, nothing that is a language, or nothing to translate. */
export async function findDesk(
  context: Found,
  slug: string,
  language: string,
): Promise<Desk | undefined> {
  if (language === 'en' || !isLanguage(language)) return undefined
  const found = await findPreviewed(context, slug)
  if (!found) return undefined
  return deskOf(context, { slug, language, survey: found.survey }, await wordings(context, slug))
}

/** The desks of all languages of a survey, and of those that somebody has begun. */
export async function listDesks(context: Found, slug: string, survey: Survey): Promise<Desk[]> {
  const begun = await listSavedLanguages(context.register, slug)
  const named = Object.fromEntries([...survey.languages, ...begun].map((each) => [each, true]))
  const languages = languagesIn(named).filter((each) => each !== 'en')
  const versions = await wordings(context, slug)
  return Promise.all(
    languages.map((language) => deskOf(context, { slug, language, survey }, versions)),
  )
}

/** What was published, oldest first. */
async function wordings(context: Found, slug: string): Promise<Survey[]> {
  return (await listVersions(context, slug)).reverse()
}

async function deskOf(
  { register }: Found,
  { slug, language, survey }: Omit<Desk, 'texts'>,
  versions: readonly Survey[],
): Promise<Desk> {
  const rows = await listNewestTexts(register, { slug, lang: language })
  const saved = rows.map(
    ({ key, number, text, state, source, english, over, translator, who, on_day: day }): Saved => ({
      ...{ key, number, text, state, from: source, english, over, translator, who, day },
    }),
  )
  return { slug, language, survey, texts: deskTexts(survey, language, mark, saved, versions) }
}
