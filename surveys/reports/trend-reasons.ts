import type { Reason } from '../version/comparable'
import type { Source } from './source'

/** Why numbers of two waves do not simply stand side by side. */
export function reasonWords(source: Source, reason: Reason): string {
  const { words } = source
  const say = (facts?: Record<string, string>) => words.say(`reason.${reason.code}`, facts)
  if (reason.code === 'translation-changed') {
    const languages = reason.languages.map((lang) => words.say(`language.${lang}`))
    return say({ languages: words.list(languages) })
  }
  if (reason.code === 'follows-changed' || reason.code === 'follows-incomparable') {
    const numbers = reason.questions.flatMap((id) => {
      const asked = source.questions.find(({ question }) => question.id === id)
      return asked ? [words.number(asked.number)] : []
    })
    return say({ questions: words.list(numbers) })
  }
  return say()
}
