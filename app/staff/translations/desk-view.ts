import { mark } from '#app/operations/mark'
import { makeTicket } from '#app/operations/preview/ticket'
import { has } from '#app/operations/rights'
import type { Desk } from '#app/operations/translations/find-desk'
import type { SaveProblem, Typed } from '#app/operations/translations/save-texts'
import { addressIn, baseOf } from '#app/preview/looking'
import { partOf, type DeskText } from '#surveys/translation/desk-text'
import { goingInto, heldBack } from '#surveys/translation/held-back'

import { readerLanguage } from '../consultations/reader-language'
import { titleIn } from '../consultations/title-in'
import type { Asked, AtWork } from '../door'
import { termHints, type TermHint } from './glossary/term-hints'
import { chosenTexts, isShown, matching, ofSurvey, textFilters } from './text-filter'

/** One text as the desk shows it. */
export interface ShownText extends DeskText {
  /** What stands on the page now, to be sent along with what is typed. */
  seen: string
  hints: TermHint[]
}

/** Texts that stand together, with the very page to look at. */
export interface ShownPart {
  id: string
  /** None for what the survey says of itself. */
  title: string | undefined
  /** Beside the texts no script runs on it, so that all of it is seen; by itself it is the real page. */
  preview: { beside: string; alone: string }
  texts: ShownText[]
}

/** What came back from a form: the texts that need another look, as they were typed. */
export interface Again {
  problems: SaveProblem[]
  typed: Typed[]
  parts: ShownPart[]
  /** How many of those beside them were saved. */
  saved: number
}

export type DeskView = ReturnType<typeof deskView>

/** So few that a page of them comes over a slow line. */
const each = 20

export function deskView(asked: Asked, atWork: AtWork, desk: Desk, isPublished: boolean) {
  const { slug, survey, language, texts } = desk
  const reader = readerLanguage(asked, atWork)
  const address = new URL(asked.request.url).searchParams
  const chosen = chosenTexts(address)
  const found = matching(texts, chosen)
  const pages = Math.max(1, Math.ceil(found.length / each))
  const page = Math.min(pages, chosen.page)
  const title = titleIn(survey, reader)
  return {
    ...{ slug, named: title, title, language, isPublished },
    ...{ chosen: { ...chosen, page }, pages, found: found.length },
    parts: partsOf(atWork, desk, found.slice((page - 1) * each, page * each)),
    counts: textFilters.map((show) => {
      return { show, count: texts.filter(({ state }) => isShown(state, show)).length }
    }),
    places: survey.pages.map(({ id }) => ({
      id,
      title: survey.texts.en?.[`pages.${id}.title`] ?? id,
    })),
    ...handedOver(desk),
    mayPublish: has(atWork, 'publish consultations'),
    done: address.get('done'),
  }
}

/** How much goes into the survey, what stays behind, and how many of those it would then lack. */
function handedOver({ survey, language, texts }: Desk) {
  const own = partOf(survey.texts, language)
  const going = goingInto(survey, language, texts)
  const held = heldBack(texts, language)
  return {
    ahead: going.filter(({ key, text }) => text !== (own[key] ?? '')).length,
    held: held.map(({ text: { key, source }, problems }) => ({ key, source, problems })),
    lacking: held.filter(({ text }) => !own[text.key]?.trim()).length,
  }
}

/** The same texts in the parts of the survey they stand in. */
export function partsOf(atWork: AtWork, desk: Desk, texts: readonly DeskText[]): ShownPart[] {
  const { slug, survey, language } = desk
  const ticket = makeTicket(atWork, { session: atWork.session.hash, slug, desk: language })
  const places = [ofSurvey, ...survey.pages.map(({ id }) => id)]
  return places.flatMap((id, at): ShownPart[] => {
    const own = texts.filter((text) => (text.page?.id ?? ofSurvey) === id)
    const [first] = own
    if (!first) return []
    const lookAt = (plain: boolean) =>
      addressIn({ base: baseOf(ticket, plain) }, language, at === 0 ? '' : String(at))
    const preview = { beside: lookAt(true), alone: lookAt(false) }
    return [
      { id, title: first.page?.title, preview, texts: own.map((text) => shown(text, language)) },
    ]
  })
}

function shown(text: DeskText, language: string): ShownText {
  const seen = [text.number, mark(text.text), text.mark].join('.')
  return { ...text, seen, hints: termHints(text.source, language) }
}
