import type { Answers } from '#surveys/definition/answer'
import { holds, type Condition } from '#surveys/definition/condition'

import { readAnswer, type Typed } from './read-answer'
import { typedIn } from './typed-in'

/** Shows the questions that the answers on this page lead to, and hides the others as they are. */
export function followConditions(form: HTMLFormElement) {
  const questions = [...form.querySelectorAll<HTMLElement>('[data-question]')]
  const list = form.querySelector<HTMLInputElement>('[name=shown]')
  const more = form.querySelector<HTMLElement>('[data-more]')
  if (!list) return
  const follow = () => {
    const before = list.value.split(' ')
    const shown = showMet(questions, typedIn(form))
    list.value = shown.join(' ')
    if (more) more.hidden = shown.every((id) => before.includes(id))
  }
  follow()
  form.addEventListener('input', follow)
  // A browser that goes back fills fields in again after this script ran.
  addEventListener('pageshow', follow)
}

/** The questions shown by a condition; what a hidden question holds decides nothing. */
function showMet(questions: HTMLElement[], typed: Typed): string[] {
  const answers: Answers = {}
  return questions.flatMap((question) => {
    const { question: id = '', reads, when, derives } = question.dataset
    question.hidden = when ? !holds(JSON.parse(when) as Condition, answers) : false
    if (question.hidden) return []
    const answer = reads && readAnswer(reads, id, typed)
    if (answer || answer === 0) answers[id] = answer
    const region = derives && regionIn(question)
    if (region) for (const follower of derives.split(' ')) answers[follower] = region
    return when ? [id] : []
  })
}

function regionIn(question: HTMLElement): string | undefined {
  const chosen = question.querySelector('[data-region] > :checked')
  return chosen?.parentElement?.dataset.region
}
