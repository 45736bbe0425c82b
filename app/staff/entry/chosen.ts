import { enteredModesOf } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'

import type { Chosen } from './shown-sheet'

/** How answers came and in which language, as the address says; where there is one way, that. */
export function chosenIn(survey: Survey, { url }: Request): Chosen | undefined {
  const { searchParams } = new URL(url)
  return chosenOf(survey, (name) => searchParams.get(name))
}

/** The same of what a form says. */
export function chosenOf(
  survey: Survey,
  said: (name: 'mode' | 'speaks') => string | null,
): Chosen | undefined {
  const mode = oneOf(enteredModesOf(survey), said('mode'))
  const lang = oneOf(survey.languages, said('speaks'))
  return mode && lang ? { mode, lang } : undefined
}

function oneOf<Value extends string>(values: Value[], asked: string | null): Value | undefined {
  const [only, ...others] = values
  if (asked === null && others.length === 0) return only
  return values.find((value) => value === asked)
}
