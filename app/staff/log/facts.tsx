import { useWords } from '#app/i18n/use-words'

import { useFactWords } from './fact-values'

const cutLength = 12
const marks = ['hash', 'key', 'fingerprint']

interface FactsProps {
  /** The details as they were noted. */
  facts: string
  /** Of the consultations that an entry may name. */
  titles: Record<string, string>
  /** For whom previews are, by the id of their link. */
  links: Record<string, string>
}

/** The details of an entry in the reader’s words. */
export function Facts({ facts, titles, links }: FactsProps) {
  const { t } = useWords('log')
  const { labelOf, valueOf } = useFactWords(titles, links)
  const told = Object.entries(JSON.parse(facts) as Record<string, unknown>).filter(
    ([name, value]) => name === 'surveys' || !Array.isArray(value) || value.length > 0,
  )
  return told.map(([name, value]) => {
    const isCut = marks.includes(name) && String(value).length > cutLength
    const whole = valueOf(name, value)
    const shown = isCut ? `${whole.slice(0, cutLength)}…` : whole
    return (
      <div key={name} {...(isCut && { title: whole })}>
        {t('fact', { name: labelOf(name), value: shown })}
      </div>
    )
  })
}
