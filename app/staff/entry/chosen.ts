import { enteredModesOf, type EnteredMode } from '#surveys/definition/modes'
import type { Language, Survey } from '#surveys/definition/survey'

/** How answers came and in which language, as the address says; where there is one way, that. */
export function chosenIn(
  survey: Survey,
  { url }: Request,
): { mode: EnteredMode; lang: Language } | undefined {
  const { searchParams } = new URL(url)
  const mode = oneOf(enteredModesOf(survey), searchParams.get('mode'))
  const lang = oneOf(survey.languages, searchParams.get('speaks'))
  return mode && lang ? { mode, lang } : undefined
}

function oneOf<Value extends string>(values: Value[], asked: string | null): Value | undefined {
  const [only, ...others] = values
  if (asked === null && others.length === 0) return only
  return values.find((value) => value === asked)
}
