import type { TypedWords } from '#app/operations/preview/find-look'
import type { PostedFields } from '#app/respond/read-fields'
import { fieldOf, postedTexts } from '#app/staff/translations/posted-texts'
import type { Survey } from '#surveys/definition/survey'

import { deskFields, pointer } from './desk-fields'

export function typedWords(posted: PostedFields): TypedWords {
  return new Map(postedTexts(posted).map(({ key, text }) => [key, text]))
}

/** The survey with a pointer at the text that a translator is at, so that it is found on the page. */
export function pointedAt(survey: Survey, posted: PostedFields): Survey {
  const key = posted.get(deskFields.at).slice(fieldOf.text('').length)
  const texts = Object.entries(survey.texts).map(([lang, own]) => {
    const text = Object.hasOwn(own, key) ? own[key] : undefined
    return [lang, text === undefined ? own : { ...own, [key]: pointAt(text) }]
  })
  return { ...survey, texts: Object.fromEntries(texts) as Survey['texts'] }
}

function pointAt(text: string): string {
  return text.replace(/^(?=.)/gm, pointer)
}
