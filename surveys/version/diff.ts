import { languagesIn } from '../definition/language'
import type { Language, Survey } from '../definition/survey'
import * as placed from './placed-question'
import type { PlacedQuestion } from './placed-question'

/** One way in which a question differs between two versions. */
export type Change =
  | { code: 'identical' | 'logic-changed' | 'new' | 'gone' }
  | { code: 'reworded'; keys: string[] }
  | { code: 'translation-changed'; languages: Language[] }
  | { code: 'options-changed'; added: string[]; removed: string[] }

export interface QuestionDiff {
  question: string
  changes: Change[]
}

/** What became of each question, in the order of the later version, with those gone at the end. */
export function diff(before: Survey, after: Survey): QuestionDiff[] {
  const [old, now] = [placed.placeQuestions(before), placed.placeQuestions(after)]
  const ids = new Set([...now.keys(), ...old.keys()])
  return [...ids].map((question) => ({
    question,
    changes: changesOf(old.get(question), now.get(question)),
  }))
}

function changesOf(old?: PlacedQuestion, now?: PlacedQuestion): Change[] {
  if (!now) return [{ code: 'gone' }]
  if (!old) return [{ code: 'new' }]
  const changes = [
    ...rewording(old, now),
    ...translation(old, now),
    ...options(old, now),
    ...logic(old, now),
  ]
  return changes.length > 0 ? changes : [{ code: 'identical' }]
}

function rewording(old: PlacedQuestion, now: PlacedQuestion): Change[] {
  const keys = changedKeys(old, now, 'en')
  return keys.length > 0 ? [{ code: 'reworded', keys }] : []
}

function translation(old: PlacedQuestion, now: PlacedQuestion): Change[] {
  const changed = languagesIn(old.texts, now.texts).filter(
    (language) => language !== 'en' && changedKeys(old, now, language).length > 0,
  )
  return changed.length > 0 ? [{ code: 'translation-changed', languages: changed }] : []
}

function options(old: PlacedQuestion, now: PlacedQuestion): Change[] {
  if (placed.optionsOf(old) === placed.optionsOf(now)) return []
  const [then, cells] = [placed.cellsOf(old), placed.cellsOf(now)]
  const added = cells.filter((cell) => !then.includes(cell))
  const removed = then.filter((cell) => !cells.includes(cell))
  return [{ code: 'options-changed', added, removed }]
}

function logic(old: PlacedQuestion, now: PlacedQuestion): Change[] {
  const same =
    placed.conditionsOf(old) === placed.conditionsOf(now) &&
    placed.rulesOf(old) === placed.rulesOf(now)
  return same ? [] : [{ code: 'logic-changed' }]
}

function changedKeys(old: PlacedQuestion, now: PlacedQuestion, language: Language): string[] {
  return [...ownKeys(old, now, language), ...pageKeys(old, now, language)]
}

// The text of an option that came or went is part of that change, not a rewording.
function ownKeys(old: PlacedQuestion, now: PlacedQuestion, language: Language): string[] {
  const [then, texts] = [placed.textsOf(old, language), placed.textsOf(now, language)]
  const structural = (key: string) => key.split('.').length > 2
  const keys = [...new Set([...Object.keys(then), ...Object.keys(texts)])].sort()
  return keys.filter(
    (key) => then[key] !== texts[key] && !(structural(key) && !(key in then && key in texts)),
  )
}

// What stands above a question is read with it, also where it has moved to another page.
function pageKeys(old: PlacedQuestion, now: PlacedQuestion, language: Language): string[] {
  const text = (placed: PlacedQuestion, part: string) =>
    placed.texts[language]?.[`pages.${placed.page}.${part}`]?.normalize('NFC')
  return ['title', 'intro']
    .filter((part) => text(old, part) !== text(now, part))
    .map((part) => `pages.${now.page}.${part}`)
}
