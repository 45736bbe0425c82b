import type { Language, Survey } from '../definition/survey'
import { partOf, type DeskText } from './desk-text'
import { judgeText, type TextProblem } from './judge-text'

/** A text that is there and would not be taken today, and why. */
export interface HeldBack {
  text: DeskText
  problems: TextProblem[]
}

/** Texts saved before the English changed, or brought with the survey, may fit it no longer. */
export function heldBack(texts: readonly DeskText[], language: Language): HeldBack[] {
  return texts.flatMap((text) => {
    const problems = text.text === '' ? [] : judgeText(text, text.text, language)
    return problems.length > 0 ? [{ text, problems }] : []
  })
}

/** The texts that go into the survey: in the place of those held back it keeps its own. */
export function goingInto(
  survey: Survey,
  language: Language,
  texts: readonly DeskText[],
): DeskText[] {
  const [own, stamps] = [partOf(survey.texts, language), partOf(survey.madeFrom ?? {}, language)]
  const held = new Set(heldBack(texts, language).map(({ text }) => text.key))
  return texts.map((text) => {
    const { key } = text
    return held.has(key) ? { ...text, text: own[key] ?? '', madeFrom: stamps[key] } : text
  })
}
