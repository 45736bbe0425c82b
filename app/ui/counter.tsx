import { useWords } from '#app/i18n/use-words'
import { wordsFor } from '#app/i18n/words-for'

interface CounterProps {
  /** The id of the textarea that is counted. */
  field: string
  max: number
}

/** Says the most a text may hold. The respondent script counts down with the words given here. */
export function Counter({ field, max }: CounterProps) {
  const { t, lang, spoken } = useWords('ui')
  const words = pluralSamples(wordsFor(lang)).map(([category, count]) => ({
    [`data-left-${category}`]: t('counter.left', { count, shown: '#' }),
    [`data-over-${category}`]: t('counter.over', { count, shown: '#' }),
  }))
  return (
    <p
      {...spoken}
      className="counter"
      id={`${field}-counter`}
      data-counter={field}
      data-max={max}
      {...Object.assign({}, ...words)}
    >
      {t('counter.limit', { count: max })}
    </p>
  )
}

/** A whole number for each plural of a language: Russian has three that matter here, Arabic six. */
function pluralSamples(lang: string): [string, number][] {
  const rules = new Intl.PluralRules(lang)
  const samples = new Map<string, number>()
  for (const count of [...Array(200).keys(), 1_000_000]) {
    const category = rules.select(count)
    if (!samples.has(category)) samples.set(category, count)
  }
  return [...samples]
}
