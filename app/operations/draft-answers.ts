import { parsePage, type ParsedPage } from '#surveys/answers/parse-page'
import { replacePage } from '#surveys/answers/replace-page'
import type { Answers } from '#surveys/definition/answer'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import { fieldsFrom, type FieldValues } from '#surveys/definition/fields'
import type { Page, Survey } from '#surveys/definition/survey'
import type { OpenPage } from '#surveys/journey/left-open'

import type { DraftContent } from './draft-content'

/** What a draft amounts to. */
export interface DraftAnswers {
  /** Those that could be read. */
  answers: Answers
  /** The pages that still lack something, looked through when somebody asks. */
  open: () => OpenPage[]
}

interface ReadDraft extends DraftAnswers {
  problemsOn: (page: Page) => AnswerProblem[]
}

/** What a draft that was read amounts to; it is looked at several times for one page, and never changed. */
export function draftAnswers(survey: Survey, content: DraftContent): DraftAnswers {
  const { answers, open } = readDraft(survey, content)
  return { answers, open }
}

/** What one page of a draft still lacks. */
export function problemsOn(survey: Survey, page: Page, content: DraftContent): AnswerProblem[] {
  return readDraft(survey, content).problemsOn(page)
}

const drafts = new WeakMap<DraftContent, { survey: Survey; read: ReadDraft }>()

function readDraft(survey: Survey, content: DraftContent): ReadDraft {
  const known = drafts.get(content)
  if (known?.survey === survey) return known.read
  const read = readPages(survey, content)
  drafts.set(content, { survey, read })
  return read
}

const nothing: Answers = {}
const blank = fieldsFrom({})

/** Reads the pages in order, for what a page asks depends on those before it; nothing stands on those not seen. */
function readPages(survey: Survey, { pages }: DraftContent): ReadDraft {
  let answers = nothing
  const seen = new Map<string, AnswerProblem[]>()
  for (const page of survey.pages) {
    const fields = pages[page.id]?.fields
    if (!fields) continue
    const { problems, after } = readPage(survey, page, fields, answers)
    seen.set(page.id, problems)
    answers = after
  }
  const problemsOn = (page: Page) =>
    seen.get(page.id) ?? problemsIn(parsePage(survey, page, blank, answers))
  let found: OpenPage[] | undefined
  const open = () => (found ??= survey.pages.flatMap(lacking(problemsOn)))
  return { answers, problemsOn, open }
}

function lacking(problemsOn: ReadDraft['problemsOn']): (page: Page) => OpenPage[] {
  return (page) => {
    const problems = problemsOn(page)
    return problems.length > 0 ? [{ page: page.id, problems }] : []
  }
}

interface ReadPage {
  page: Page
  before: Answers
  problems: AnswerProblem[]
  /** The answers before it and its own, where nothing is wrong with these. */
  after: Answers
}

const pagesRead = new WeakMap<FieldValues, ReadPage>()

/** A draft shares the pages that did not change with the one it was made of. */
function readPage(survey: Survey, page: Page, fields: FieldValues, before: Answers): ReadPage {
  const known = pagesRead.get(fields)
  if (known?.page === page && known.before === before) return known
  const parsed = parsePage(survey, page, fieldsFrom(fields), before)
  const after = parsed.ok ? replacePage(before, page, parsed.value) : before
  const read = { page, before, problems: problemsIn(parsed), after }
  pagesRead.set(fields, read)
  return read
}

function problemsIn(parsed: ParsedPage): AnswerProblem[] {
  return parsed.ok ? [] : parsed.problems
}
