import type { Survey } from '#surveys/definition/survey'

import { demoChance as chance } from './demo-chance'
import { healthLines } from './health/lines'
import { memberLines } from './members/lines'
import { readTexts } from './read-texts'

/** The invented answers of the demonstration, as lines of a file of responses: always the same bytes. */
export function demoLines(survey: Survey): string[] {
  switch (survey.slug) {
    case 'access-to-health-2026':
      return healthLines(survey, readTexts('health'), chance)
    case 'member-survey-2024':
      return memberLines(survey, 2024, readTexts('members'), chance)
    case 'member-survey-2025':
      return memberLines(survey, 2025, readTexts('members'), chance)
    default:
      throw new Error(`Nobody answered “${survey.slug}”.`)
  }
}
