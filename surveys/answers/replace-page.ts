import type { Answer, Answers } from '../definition/answer'
import type { Page } from '../definition/survey'
import type { PageAnswers } from './parse-page'

/** The draft with one page answered anew; what the page does not speak of stays. */
export function replacePage(draft: Answers, page: Page, given: PageAnswers): Answers {
  const spoken = page.questions.map(({ id }) => id).filter((id) => Object.hasOwn(given, id))
  const kept = Object.entries(draft).filter(([id]) => !spoken.includes(id))
  const fresh = spoken.flatMap((id): [string, Answer][] => {
    const answer = given[id]
    return answer === undefined ? [] : [[id, answer]]
  })
  return Object.fromEntries([...kept, ...fresh])
}
