import { fillText } from '#surveys/definition/piping'
import type { Language, Survey } from '#surveys/definition/survey'

/** Every question in words, by id. Nobody has answered here, so earlier answers are left out. */
export function questionTexts({ pages, texts }: Survey, lang: Language): Record<string, string> {
  const questions = pages.flatMap((page) => page.questions)
  return Object.fromEntries(
    questions.map(({ id }) => {
      const text = texts[lang]?.[`${id}.text`] ?? texts.en?.[`${id}.text`] ?? ''
      return [id, fillText(text, () => '…')]
    }),
  )
}
