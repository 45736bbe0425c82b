import { takeForm } from '#app/operations/people/take-form'
import { commentProblem, sayOfPreview, type CommentProblem } from '#app/operations/preview/comment'
import { refused } from '#app/refusals'
import type { PostedFields } from '#app/respond/read-fields'
import { operationContext } from '#app/respond/door'
import { surveyWords } from '#app/respond/survey-words'

import type { Looking } from './looking'
import type { Spot } from './place'
import type { Walk } from './show'

/** What became of the comments that came with a page. */
export interface SaidBack {
  /** How many were kept. */
  kept: number
  /** By the question they are about, and empty for the page as a whole: those to be shown again. */
  typed: Record<string, string>
  wrong?: { on: string; problem: CommentProblem }
  /** The page was left: what is said of it stands above the next one. */
  hasLeft?: boolean
}

/** Keeps the comment that is to be sent; others that are typed already come back. */
export async function say(
  walk: Omit<Walk, 'pages'>,
  spot: Spot,
  posted: PostedFields,
): Promise<SaidBack> {
  const typed = typedAt(walk, spot, posted)
  const on = subjectsAt(walk.looking, spot).questions.find(
    ({ id }) => id === posted.get('look-say'),
  )
  const asked = on?.id ?? ''
  return keep(walk, spot, posted, { typed, chosen: [asked] })
}

/** Keeps all that is typed where somebody leaves a page without having sent it. */
export async function sayAll(
  walk: Omit<Walk, 'pages'>,
  spot: Spot,
  posted: PostedFields,
): Promise<SaidBack> {
  const typed = typedAt(walk, spot, posted)
  const chosen = Object.keys(typed)
  if (chosen.length === 0) return { kept: 0, typed }
  return { ...(await keep(walk, spot, posted, { typed, chosen })), hasLeft: true }
}

/** The comments that are typed on a page, by the question they are about. */
export function typedAt(
  { looking }: Pick<Walk, 'looking'>,
  spot: Spot,
  posted: PostedFields,
): Record<string, string> {
  if (!looking.look.link) return {}
  const subjects = [...subjectsAt(looking, spot).questions.map(({ id }) => id), '']
  const texts = subjects.map((on) => [on, posted.get(`look-text.${on}`)] as const)
  return Object.fromEntries(texts.filter(([, text]) => text.trim() !== ''))
}

interface Typed {
  typed: Record<string, string>
  /** Which of them are to be kept. */
  chosen: string[]
}

// A form that is sent twice says it once.
async function keep(
  { looking, context }: Omit<Walk, 'pages'>,
  spot: Spot,
  posted: PostedFields,
  { typed, chosen }: Typed,
): Promise<SaidBack> {
  const { look, lang } = looking
  const { link, slug } = look
  if (!link) return { kept: 0, typed: {} }
  if (posted.get('look-leave-empty') !== '') throw refused(403)
  const { page, questions } = subjectsAt(looking, spot)
  const wordingOf = (on: string) => questions.find(({ id }) => id === on)?.text ?? ''
  const comments = chosen.map((on) => ({
    ...{ page, question: on, wording: wordingOf(on), lang, text: typed[on] ?? '' },
  }))
  const stores = operationContext(context)
  const said = await takeForm(stores, posted.get('look-mark'), () =>
    sayOfPreview(stores, { slug, link }, ...comments),
  )
  const problem = said.ok ? undefined : said.problems.find(isSpoken)
  if (!problem) return { kept: chosen.length, typed: without(typed, chosen) }
  const on = chosen.find((each) => commentProblem(typed[each] ?? '') !== undefined) ?? chosen[0]
  return { kept: 0, typed, wrong: { on: on ?? '', problem } }
}

function without(typed: Record<string, string>, chosen: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([on]) => !chosen.includes(on)))
}

function isSpoken(problem: CommentProblem | { code: 'done-already' }): problem is CommentProblem {
  return problem.code !== 'done-already'
}

/** What a comment can be about here: the page, and each of its questions. */
export interface Subjects {
  page: string
  questions: { id: string; text: string }[]
}

export function subjectsAt({ known, lang }: Looking, { place }: Spot): Subjects {
  if (place.kind !== 'page') return { page: place.kind, questions: [] }
  const words = surveyWords({ ...known.survey, pages: [] }, lang, {})
  const asked = place.page.questions.filter((question) => !('derivedFrom' in question))
  return {
    page: place.page.id,
    questions: asked.map(({ id }) => ({ id, text: words.text(`${id}.text`) })),
  }
}
