import { regions } from '../countries/regions'
import type { AnswerSource } from './indicator'
import type { Measure, Monitored, Value } from './monitoring'
import { inTurn, type MonitoringWords } from './monitoring-words'

/** Where the figures of an indicator come from, in a sentence. */
export function sourceText({ source, wording }: Monitored, words: MonitoringWords): string {
  const { say, lang } = words
  if (source.of === 'members') return say('source.members')
  if (source.of === 'answers') {
    return answersText(source, wording[lang] ?? wording.en, words)
  }
  const isHeld = source.count === 'held' || source.count === 'languages'
  return say(isHeld ? 'source.surveys' : 'source.releases')
}

function answersText(
  { caution }: AnswerSource,
  asked: string | undefined,
  words: MonitoringWords,
): string {
  const { say } = words
  const from =
    asked === undefined ? say('source.notAsked') : say('source.answers', { wording: asked })
  return caution ? inTurn(words, [from, say(`caution.${caution}`)]) : from
}

/** All members, a region, or an answer as the survey words it. */
export function measureLabel({ code, labels }: Measure, words: MonitoringWords): string {
  if (code === 'all' || code === 'asked' || code === 'published') {
    return words.say(`measure.${code}`)
  }
  return labels[words.lang] ?? labels.en ?? (isRegion(code) ? words.region(code) : code)
}

/** An answer that no survey offered so far has no words, and no row. */
export function isNamed({ labels }: Measure, { source }: Monitored): boolean {
  return source.of !== 'answers' || Object.keys(labels).length > 0
}

export function noteTexts(value: Value, { say }: MonitoringWords): string[] {
  if (value.isKnown) return value.notes.map((note) => say(`note.${note}`))
  return [say(`reason.${value.reason}`)]
}

function isRegion(code: string): boolean {
  return regions.some((region) => region === code)
}
