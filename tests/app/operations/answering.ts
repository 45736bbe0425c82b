import { changeDraft } from '#app/operations/change-draft'
import type { Context } from '#app/operations/context'
import type { DraftContent, DraftPage } from '#app/operations/draft-content'
import type { DraftPlace } from '#app/operations/kept-draft'
import { startDraft } from '#app/operations/start-draft'
import type { FieldValues } from '#surveys/definition/fields'
import type { Language } from '#surveys/definition/survey'
import type { Result } from '#surveys/result'

/** What a respondent sends of `threePages`, each page in one go. */
export const wholeStory: Record<string, FieldValues> = {
  place: { area: ['north'], visited: ['yes'] },
  visit: { what: ['To see my sister'] },
  story: { story: ['It rained all day'] },
}

export async function begin(context: Context, survey: string): Promise<DraftPlace> {
  const { rootKey } = must(await startDraft(context, { survey }))
  return { survey, rootKey }
}

/** A draft in which every page has been sent. */
export async function beginWith(
  context: Context,
  survey: string,
  pages: Record<string, FieldValues> = wholeStory,
): Promise<DraftPlace> {
  const place = await begin(context, survey)
  for (const [id, fields] of Object.entries(pages)) await sendPage(context, place, id, fields)
  return place
}

export function sendPage(
  context: Context,
  place: DraftPlace,
  id: string,
  fields: FieldValues,
  lang: Language = 'en',
) {
  return changeDraft(context, { ...place, change: withPage(id, { lang, fields }) })
}

export function withPage(id: string, page: DraftPage): (content: DraftContent) => DraftContent {
  return (content) => ({ ...content, pages: { ...content.pages, [id]: page } })
}

/** The value, or a failed test that shows the problems. */
export function must<Value, Problem>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
