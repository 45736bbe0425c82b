import { lintSentence } from '#app/i18n/lint-words'
import type { AnyLanguage } from '#app/i18n/languages'
import { reportWords } from '#app/i18n/report-words'
import { checkPlanned } from '#app/operations/consultations/check-planned'
import { findVersion } from '#app/operations/find-version'
import { standing, type Standing } from '#app/operations/is-open'
import { listFormerHolders, listUnlogged } from '#app/operations/keys/list-keys'
import { sha256 } from '#app/operations/mark'
import { paths } from '#app/paths'
import { fingerprintOf } from '#app/vault/fingerprint'
import type { RegisterDb } from '#db/connection'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { countComments } from '#db/register/queries/previews'
import type { Language, Survey } from '#surveys/definition/survey'
import type { Problem } from '#surveys/lint/problem'
import { questionnaire } from '#surveys/reports/questionnaire'
import type { AskedPage } from '#surveys/reports/report'
import { wordedSurvey } from '#surveys/reports/worded'
import { freeze } from '#surveys/version/freeze'

import { addressOf } from '../address-of'
import { changesView, type ChangesView } from '../changes/changes-view'
import { titleIn } from '../consultations/title-in'

/** All that somebody sees who publishes, corrects, or approves either. */
export interface PublicationView {
  slug: string
  title: string
  /** Of the frozen version: what is approved is what bears this mark. */
  hash: string
  code: string
  /** Where it will stand, in its main language. */
  address: string
  access: Survey['access']
  languages: Language[]
  days: { opens: string; closes: string; retention: string }
  /** How it stands as soon as it is published. */
  standing: Standing
  holders: { name: string; fingerprint: string }[]
  /** Those of them who should hold no key any more. */
  formerHolders: string[]
  /** Those whose keys nobody let in, by all that the log tells. */
  unloggedHolders: string[]
  /** The fingerprint of the key to which answers are sealed, where it is made already. */
  surveyKey?: string
  /** What was said of its preview and nobody has settled. */
  openComments: number
  errors: string[]
  warnings: string[]
  /** Of a first version: everything that will be asked. */
  whole?: WholeText
  /** Of a further version: what differs from the one that is read now. */
  changes?: ChangesView
}

export interface WholeText {
  /** The language in which it is shown here. */
  lang: Language
  texts: { kind: IntroKind; text: string }[]
  pages: AskedPage[]
}

const introKinds = ['purpose', 'audience', 'use', 'consent', 'contact'] as const
export type IntroKind = (typeof introKinds)[number]

interface Reader {
  register: RegisterDb
  hour: number
  lang: AnyLanguage
  /** Another language of the survey that was asked for. */
  wanted: string | null
  request: Request
}

export async function publicationView(
  reader: Reader,
  survey: Survey,
  asked: { publicKey?: Uint8Array } = {},
): Promise<PublicationView> {
  const { register, hour, lang } = reader
  const { slug, code, access, languages, opens, closes, retention } = survey
  const published = await findSurveyBySlug(register, slug)
  const { errors, warnings } = await checkPlanned({ register }, survey)
  const said = (problems: Problem[]) =>
    [...new Set(problems.map((problem) => lintSentence(lang, problem)))].slice(0, mostSaid)
  const publicKey = published?.public_key ?? asked.publicKey
  const before = published && (await findVersion({ register }, slug)).survey
  return {
    ...{ slug, code, access, languages, title: titleIn(survey, lang) },
    address: addressOf(reader, paths.intro(languages[0] ?? 'en', code)),
    ...{ hash: freeze(survey, sha256).hash, days: { opens, closes, retention } },
    standing: standing({ opens_on: opens, closes_on: closes }, hour),
    ...{ holders: await holdersIn(register), formerHolders: await listFormerHolders(register) },
    unloggedHolders: await listUnlogged(register),
    openComments: (await countComments(register, slug)).waiting,
    ...(publicKey && { surveyKey: fingerprintOf(publicKey) }),
    ...{ errors: said(errors), warnings: said(warnings) },
    ...(before ? { changes: changesView(before, survey, lang) } : { whole: whole(reader, survey) }),
  }
}

const mostSaid = 40

async function holdersIn(register: RegisterDb): Promise<PublicationView['holders']> {
  const holders = await listKeyHolders(register)
  return holders.map(({ name, fingerprint }) => ({ name, fingerprint }))
}

function whole({ lang, wanted }: Reader, survey: Survey): WholeText {
  const { languages } = survey
  const read =
    languages.find((each) => each === wanted) ??
    languages.find((each) => each === lang) ??
    languages[0] ??
    'en'
  const worded = wordedSurvey(survey, reportWords(read))
  const texts = introKinds.map((kind) => ({ kind, text: worded.text(kind) }))
  return {
    lang: read,
    texts: texts.filter(({ text }) => text !== ''),
    pages: questionnaire(worded),
  }
}
