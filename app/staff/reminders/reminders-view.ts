import type { Language } from '#surveys/definition/survey'

import type { NamedSurvey } from '../reach/named-survey'
import type { LastReminderProps } from './last-reminder'
import type { ShownLetter } from './letters'
import type { ReminderProblem } from './reminder-problem'

/** All that the page of reminders shows. */
export interface RemindersView
  extends Pick<NamedSurvey, 'slug' | 'named' | 'stands'>, LastReminderProps {
  languages: Language[]
  /** The text that is looked at. */
  letter: ShownLetter
  hasMail: boolean
  hasReach: boolean
  saved: boolean
  typed: Pick<ShownLetter, 'subject' | 'text'> | undefined
  problems: ReminderProblem[]
  already: boolean
}
