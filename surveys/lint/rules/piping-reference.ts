import { pipedIn } from '../../definition/piping'
import type { Survey } from '../../definition/survey'
import type { Found } from '../problem'
import { placedQuestions } from '../reason/places'
import type { Rule } from '../rule'
import { textsOf, type Text } from '../texts'

/** A text shows answers of earlier pages only: the questions of a page are shown together. */
export const pipingReference: Rule = {
  name: 'piping-reference',
  codes: [
    'piping-unknown',
    'piping-later',
    'piping-same-page',
    'piping-outside',
    'piping-no-answer',
  ],
  check: (survey) =>
    textsOf(survey)
      .filter(({ language }) => language === 'en')
      .flatMap((text) => [...new Set(pipedIn(text.text))].flatMap((id) => judge(survey, text, id))),
}

function judge(survey: Survey, text: Text, id: string): Found[] {
  const code = wrongWith(survey, text, id)
  return code ? [{ code, level: 'error', at: text.key, facts: { question: id } }] : []
}

function wrongWith(survey: Survey, text: Text, id: string): string | undefined {
  const places = placedQuestions(survey)
  const source = places.find(({ question }) => question.id === id)
  const page = pageOf(survey, text)
  if (!source) return 'piping-unknown'
  if (page < 0) return 'piping-outside'
  if (source.question.type === 'note') return 'piping-no-answer'
  if (source.pageAt === page) return 'piping-same-page'
  return source.pageAt > page ? 'piping-later' : undefined
}

/** The number of the page a text stands on; below nothing where it stands on none. */
function pageOf({ pages }: Survey, { key, question }: Text): number {
  if (question) return pages.findIndex((page) => page.questions.includes(question))
  const [start, id] = key.split('.')
  return start === 'pages' ? pages.findIndex((page) => page.id === id) : -1
}
