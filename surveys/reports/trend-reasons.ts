import type { Reason } from '../version/comparable'
import { quotedList } from './quoted-list'
import type { Source } from './source'
import type { Worded } from './worded'

/** Why numbers of two waves do not simply stand side by side, with how it was put then. */
export function becauseWords(
  source: Source,
  { reason, name, then }: { reason: Reason; name: string; then: Source },
): string {
  const { words } = source
  const because = words.say('trend.because', { wave: name, reason: reasonWords(source, reason) })
  const keys = 'keys' in reason ? reason.keys : []
  const texts = keys.map(then.text).filter((text, n) => text !== '' && text !== now(keys[n]))
  if (texts.length === 0) return because
  return words.say('trend.then', { because, texts: quotedList(words, texts) })

  function now(key = ''): string {
    return source.text(key)
  }
}

/** Why two waves do not stand side by side as they are, in a few words. */
export function reasonWords(source: Worded, reason: Reason): string {
  const { words } = source
  const say = (facts?: Record<string, string>) => words.say(`reason.${reason.code}`, facts)
  if (reason.code === 'translation-changed') {
    const languages = reason.languages.map(words.language)
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
