import type { Survey } from '../definition/survey'
import type { Release } from '../findings/release'

/** All that indicators are counted from. */
export interface MonitoringFacts {
  today: string
  members: MemberFact[]
  surveys: SurveyFact[]
}

/** A member as it is counted: without its name. */
export interface MemberFact {
  country: string
  region: string
  isInRegionalNetwork: boolean
  /** A year, a month, a day, or nothing. */
  joined: string
}

export interface SurveyFact {
  /** The newest version. */
  survey: Survey
  /** Its last day. */
  closesOn: string
  isOver: boolean
  /** The newest release, and the day of the first. */
  released?: { release: Release; firstOn: string }
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** The year that a survey is counted in: its wave where it has one, or else that of its last day. */
export function yearOfSurvey({ survey, closesOn }: SurveyFact): number {
  return survey.series !== undefined && survey.wave !== undefined ? survey.wave : yearOf(closesOn)
}
