import { languagesIn } from '../definition/language'
import type { Language, Survey, Texts } from '../definition/survey'
import { present, type Answered, type Asked } from './asked'
import type { PageOf } from './page'

type Kept = 'code' | 'kind' | 'unit' | 'languages' | 'series' | 'wave' | 'access'
type Dates = 'opens' | 'closes' | 'retention'
type Rules = 'disclosure' | 'accept' | 'reach' | 'entered'

/** What a survey says of itself. */
export interface SurveySettings extends Pick<Survey, Kept | Dates | Rules> {
  title: string
  /** Who asks and why, in two to four sentences. */
  purpose: string
  audience: string
  /** What will be done with the findings, and where they will appear. */
  use: string
  contact: string
  consent: string
  breakdowns: Asked[]
  /** By `yes` to this question an organisation agrees to be counted by country. */
  attribution?: Answered
  /** By `yes` to this question people agree to be quoted; it travels with every text that may be. */
  quoting?: Answered
  pages: PageOf[]
}

/** A translation as it stands beside the survey, with the hash of the English of each text. */
export interface Translation {
  texts: Texts
  made_from?: Texts
}

/** A survey as data: its structure, and its English apart by key. */
export function survey(slug: string, settings: SurveySettings): Survey {
  const { title, purpose, audience, use, contact, consent, ...rest } = settings
  const { breakdowns, attribution, quoting, pages, ...plain } = rest
  const own = { title, purpose, audience, use, contact, consent }
  return present({
    format: 'soundings.survey/1' as const,
    slug,
    ...plain,
    breakdowns: breakdowns.map((asked) => asked.question.id),
    attribution: attribution?.question.id,
    quoting: quoting?.question.id,
    pages: pages.map((each) => each.page),
    texts: { en: Object.assign({}, own, ...pages.map((each) => each.texts)) as Texts },
  })
}

/** The survey together with its translations. */
export function withTranslations(
  survey: Survey,
  translations: Record<Language, Translation>,
): Survey {
  const texts = { ...survey.texts }
  const madeFrom = { ...survey.madeFrom }
  for (const language of languagesIn(translations)) {
    const file = translations[language]
    if (!file) continue
    texts[language] = file.texts
    madeFrom[language] = file.made_from ?? {}
  }
  return { ...survey, texts, madeFrom }
}
