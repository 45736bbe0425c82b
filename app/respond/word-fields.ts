import type { Page } from '#surveys/definition/survey'

/** The fields of a page that take a person's own words. */
export function wordFieldsOf({ questions }: Page): string[] {
  return questions.flatMap(({ id, type }) =>
    type === 'long_text' || type === 'short_text' ? [id] : [`${id}.other`],
  )
}
