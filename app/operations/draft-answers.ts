import { parsePage } from '#surveys/answers/parse-page'
import { replacePage } from '#surveys/answers/replace-page'
import type { Answers } from '#surveys/definition/answer'
import { fieldsFrom } from '#surveys/definition/fields'
import type { Survey } from '#surveys/definition/survey'
import type { OpenPage } from '#surveys/journey/left-open'

import type { DraftContent } from './draft-content'

/** What a draft amounts to: the answers that could be read, and the pages that still lack something. */
export interface DraftAnswers {
  answers: Answers
  open: OpenPage[]
}

const read = new WeakMap<DraftContent, { survey: Survey; amounts: DraftAnswers }>()

/** What a draft that was read amounts to; it is looked at several times for one page, and never changed. */
export function draftAnswers(survey: Survey, content: DraftContent): DraftAnswers {
  const known = read.get(content)
  if (known?.survey === survey) return known.amounts
  const amounts = readPages(survey, content)
  read.set(content, { survey, amounts })
  return amounts
}

/** Reads the pages in order, for what a page asks depends on those before it. */
function readPages(survey: Survey, { pages }: DraftContent): DraftAnswers {
  let answers: Answers = {}
  const open: OpenPage[] = []
  for (const page of survey.pages) {
    const parsed = parsePage(survey, page, fieldsFrom(pages[page.id]?.fields ?? {}), answers)
    if (parsed.ok) answers = replacePage(answers, page, parsed.value)
    else open.push({ page: page.id, problems: parsed.problems })
  }
  return { answers, open }
}
