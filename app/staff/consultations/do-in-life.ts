import { close } from '#app/operations/close'
import type { Consultation } from '#app/operations/consultations/find-consultation'
import { pause, resume } from '#app/operations/consultations/pause'
import { takeAway } from '#app/operations/consultations/take-away'
import { erase } from '#app/operations/erase'
import { keepHouse } from '#app/operations/keep-house'
import type { DoneAlready } from '#app/operations/people/take-form'
import { has, type NotAllowed, type Right } from '#app/operations/rights'
import { paths } from '#app/paths'
import { forbidden, notFound, refused } from '#app/refusals'
import type { PostedFields } from '#app/respond/read-fields'
import type { Result } from '#surveys/result'

import type { AtWork } from '../door'
import { settle } from '../settle'
import type { Done } from './done'
import { isTyped } from './is-typed'
import type { LifeProblem } from './life-problem'
import { titleIn } from './title-in'

/** Where it leads on to, or what the page has to say. */
type Answer = { to: string } | { problems: LifeProblem[]; keysLeft: string[] }

interface Sent {
  posted: PostedFields
  /** The title of the consultation as its reader saw it. */
  title: string
}

interface Work {
  /** Asked before anything else: what a name typed wrong means is for those alone who may do it. */
  right: Right
  work: (atWork: AtWork, found: Consultation, sent: Sent) => Promise<Answer>
}

const works = new Map<string, Work>([
  ['pause', design((atWork, { slug }) => answer(pause(atWork, { slug }), to(slug, 'paused')))],
  ['resume', design((atWork, { slug }) => answer(resume(atWork, { slug }), to(slug, 'resumed')))],
  ['take-away', design(takeDraftAway)],
  ['close', design(closeNow)],
  ['erase', { right: 'erase answers', work: eraseNow }],
])

/** Does what a button on the page of a consultation asks for. */
export function doInLife(
  atWork: AtWork,
  found: Consultation,
  { posted, lang }: Pick<Sent, 'posted'> & { lang: string },
): Promise<Answer> {
  const asked = works.get(posted.get('do'))
  if (!asked) throw refused(400)
  if (!has(atWork, asked.right)) throw forbidden()
  return asked.work(atWork, found, { posted, title: titleIn(found.survey, lang) })
}

function design(work: Work['work']): Work {
  return { right: 'design consultations', work }
}

function to(slug: string, done: Done): string {
  return paths.consultation(slug, done)
}

function takeDraftAway(atWork: AtWork, { slug, row }: Consultation, { posted }: Sent) {
  const revision = Number(posted.get('revision'))
  const next = row ? to(slug, 'takenAway') : paths.consultations(undefined, 'takenAway')
  return answer(takeAway(atWork, { slug, revision }), next)
}

async function closeNow(
  atWork: AtWork,
  { slug }: Consultation,
  { posted, title }: Sent,
): Promise<Answer> {
  if (!isTyped(posted.get('typed'), { slug, title }))
    return again({ code: 'typed-otherwise', field: 'close-name', title })
  const closed = await close(atWork, { slug })
  // What was open leaves no order in the files; should that fail now, the night does it.
  if (closed.ok) await keepHouse(atWork).catch(() => undefined)
  return answer(Promise.resolve(closed), to(slug, 'closed'))
}

async function eraseNow(
  atWork: AtWork,
  { slug }: Consultation,
  { posted, title }: Sent,
): Promise<Answer> {
  if (!isTyped(posted.get('typed'), { slug, title }))
    return again({ code: 'typed-otherwise', field: 'erase-name', title })
  const erased = await erase(atWork, { slug })
  if (!erased.ok) return answer(Promise.resolve(erased), to(slug, 'erased'))
  const missed = erased.value.keyFiles.filter(({ reach }) => reach.startsWith('not-'))
  if (missed.length === 0) return { to: to(slug, 'erased') }
  return { problems: [], keysLeft: missed.map(({ path }) => path) }
}

async function answer<Value, Problem extends { code: string }>(
  work: Promise<Result<Value, Problem | NotAllowed | DoneAlready>>,
  next: string,
): Promise<Answer> {
  const done = await work
  if (done.ok) return { to: next }
  const { problems } = settle<Problem>(done.problems)
  if (problems.some(({ code }) => code === 'no-such-survey')) throw notFound()
  return again(...(problems as unknown as LifeProblem[]))
}

function again(...problems: LifeProblem[]): Answer {
  return { problems, keysLeft: [] }
}
