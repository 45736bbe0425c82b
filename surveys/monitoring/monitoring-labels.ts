import { regions } from '../countries/regions'
import type { Measure, Monitored, Value } from './monitoring'
import type { MonitoringWords } from './monitoring-words'

/** Where the figures of an indicator come from, in a sentence. */
export function sourceText({ source, wording }: Monitored, { say, lang }: MonitoringWords): string {
  if (source.of === 'members') return say('source.members')
  if (source.of === 'answers') {
    return say('source.answers', { wording: wording[lang] ?? wording.en ?? source.question })
  }
  const isHeld = source.count === 'held' || source.count === 'languages'
  return say(isHeld ? 'source.surveys' : 'source.releases')
}

/** All members, a region, or an answer as the survey words it. */
export function measureLabel({ code, labels }: Measure, words: MonitoringWords): string {
  if (code === 'all' || code === 'asked' || code === 'published') {
    return words.say(`measure.${code}`)
  }
  return labels[words.lang] ?? labels.en ?? (isRegion(code) ? words.region(code) : code)
}

export function noteTexts(value: Value, { say }: MonitoringWords): string[] {
  if (value.isKnown) return value.notes.map((note) => say(`note.${note}`))
  return [say(`reason.${value.reason}`)]
}

function isRegion(code: string): boolean {
  return regions.some((region) => region === code)
}
