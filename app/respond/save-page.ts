import type { AppLoadContext } from '@remix-run/node'

import { changeDraft, type ChangeProblem } from '#app/operations/change-draft'
import { draftAnswers } from '#app/operations/draft-answers'
import type { DraftContent } from '#app/operations/draft-content'
import type { FieldValues } from '#surveys/definition/fields'
import { fieldsOf } from '#surveys/definition/question'
import type { Page, Survey } from '#surveys/definition/survey'
import { pageConditions } from '#surveys/journey/page-conditions'
import type { Result } from '#surveys/result'

import { operationContext } from './door'
import type { OnTheWay } from './journey'
import type { PostedFields } from './read-fields'
import { wordFieldsOf } from './word-fields'

/** Keeps a page as it was typed, right or wrong, whatever other tabs keep meanwhile. */
export function savePage(
  context: AppLoadContext,
  { place, lang, survey, justRead }: OnTheWay,
  page: Page,
  posted: PostedFields,
): Promise<Result<DraftContent, ChangeProblem>> {
  return changeDraft(operationContext(context), {
    ...place,
    justRead,
    change: (content) => withPage(content, { survey, lang }, page, posted),
  })
}

/** What has been typed so far, with this page as it was sent. */
export function withPage(
  content: DraftContent,
  { survey, lang }: Pick<OnTheWay, 'survey' | 'lang'>,
  page: Page,
  posted: PostedFields,
): DraftContent {
  const fields = {
    ...waiting(survey, page, content),
    ...posted.pick(askedFields(survey, page, content)),
  }
  const before = content.pages[page.id]
  const same = before && sameWords(page, before.fields, fields)
  const typedIn = same ? before.lang : lang
  return { ...content, pages: { ...content.pages, [page.id]: { lang: typedIn, fields } } }
}

/** Own words stay in the language they were typed in, though the page is sent again in another. */
function sameWords(page: Page, before: FieldValues, now: FieldValues): boolean {
  const names = wordFieldsOf(page).filter((name) => now[name]?.join('') || before[name]?.join(''))
  return names.length > 0 && names.every((name) => before[name]?.join() === now[name]?.join())
}

/** What was typed into questions that were not on the page this time, and may come back. */
function waiting(survey: Survey, page: Page, content: DraftContent): FieldValues {
  const asked = askedFields(survey, page, content)
  const before = Object.entries(content.pages[page.id]?.fields ?? {})
  return Object.fromEntries(before.filter(([name]) => !asked.includes(name)))
}

function askedFields(survey: Survey, page: Page, content: DraftContent): string[] {
  const { answers } = draftAnswers(survey, content)
  return pageConditions(survey, page, answers).flatMap(({ question }) => fieldsOf(question))
}
