import { problemAnswer } from '#app/programs/problem'
import type { Refusal } from '#app/refusals'

/** The addresses that programs ask. */
export function isForPrograms(path: string): boolean {
  return /^\/api(\/|$)/.test(path)
}

/** What a program reads where people would get a page: the refusal in a document of its own. */
export function refusalForPrograms(refusal: Refusal): Response {
  if (typeof refusal === 'number') return problemAnswer(refusal)
  return problemAnswer(refusal === 'notOpen' ? 503 : 403)
}

/** Never a page: an address that is none of ours leads to the pages of respondents. */
export function forPrograms(answer: Response): Response {
  const type = answer.headers.get('content-type') ?? ''
  const ours = answer.status < 400 ? /^application\/json\b/ : /^application\/problem\+json\b/
  if (answer.status === 304 || ours.test(type)) return answer
  return problemAnswer(answer.status < 400 ? 404 : answer.status)
}
