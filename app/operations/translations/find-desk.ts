import { listNewestTexts, listSavedLanguages } from '#db/register/queries/translations'
import { isLanguage, languagesIn } from '#surveys/definition/language'
import type { Language, Survey } from '#surveys/definition/survey'
import { deskTexts, type DeskText, type Saved } from '#surveys/translation/desk-text'

import type { Context } from '../context'
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
  return found && deskOf(context, slug, found.survey, language)
}

/** The desks of all languages of a survey, and of those that somebody has begun. */
export async function listDesks(context: Found, slug: string, survey: Survey): Promise<Desk[]> {
  const begun = await listSavedLanguages(context.register, slug)
  const named = Object.fromEntries([...survey.languages, ...begun].map((each) => [each, true]))
  const languages = languagesIn(named).filter((each) => each !== 'en')
  return Promise.all(languages.map((language) => deskOf(context, slug, survey, language)))
}

async function deskOf(
  { register }: Found,
  slug: string,
  survey: Survey,
  language: Language,
): Promise<Desk> {
  const rows = await listNewestTexts(register, { slug, lang: language })
  const saved = rows.map(
    ({ key, number, text, state, source, over, translator, who, on_day: day }): Saved => ({
      ...{ key, number, text, state, from: source, over, translator, who, day },
    }),
  )
  return { slug, language, survey, texts: deskTexts(survey, language, mark, saved) }
}
