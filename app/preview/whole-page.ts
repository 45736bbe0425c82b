import { fillText } from '#surveys/definition/piping'
import type { Page, Question, Survey, Texts } from '#surveys/definition/survey'

/**
 * A survey in which everybody meets all of one page: for whoever opens it without having answered
 * what comes before. Earlier answers that its texts would name are left open.
 */
export function withWholePage(survey: Survey, { id }: Pick<Page, 'id'>): Survey {
  const asked = new Set(survey.pages.flatMap(({ questions }) => questions.map((each) => each.id)))
  const opened = (text: string) => fillText(text, (id) => (asked.has(id) ? '…' : `{{${id}}}`))
  const fill = (texts: Texts = {}) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, opened(text)]))
  const texts = Object.entries(survey.texts).map(([lang, own]) => [lang, fill(own)])
  return {
    ...survey,
    pages: survey.pages.map((page) => (page.id === id ? unconditional(page) : page)),
    texts: Object.fromEntries(texts) as Survey['texts'],
  }
}

function unconditional(page: Page): Page {
  const open = { ...page, questions: page.questions.map(asked) }
  delete open.when
  return open
}

function asked(question: Question): Question {
  const open = { ...question }
  delete open.when
  return open
}
