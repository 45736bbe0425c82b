import type { CheckView } from '#app/respond/check-view'
import type { IntroView } from '#app/respond/intro-view'
import type { OffView } from '#app/respond/off-view'
import type { PageView } from '#app/respond/page-view'
import type { PrivacyPageProps } from '#app/respond/privacy/privacy-page'
import type { StartFields } from '#app/respond/start-fields'
import type { Trouble } from '#app/respond/trouble-notice'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import type { FieldValues } from '#surveys/definition/fields'
import type { Language, Survey } from '#surveys/definition/survey'

interface Common {
  code: string
  languages: string[]
}

/** What came back, when a page of questions could not be left. */
export interface SentBack {
  values: FieldValues
  problems?: AnswerProblem[]
  trouble?: Trouble
}

/** What a respondent would see: nothing here is a function, for Remix writes it down. */
export type Shown =
  | { kind: 'intro'; view: IntroView; fields: StartFields }
  | (Common & { kind: 'code'; fields: StartFields; sent: SentCode | undefined })
  | { kind: 'page'; view: PageView & { problems: AnswerProblem[] }; sent: SentBack | undefined }
  | { kind: 'check'; view: CheckView; changes: string[]; trouble: 'left-open' | undefined }
  | { kind: 'thanks'; code: string; use: string; closes: string }
  | (Common & { kind: 'later'; lastDay: string; on: string; made: boolean })
  | (Common & { kind: 'return' | 'withdraw'; sent: SentDigits | undefined })
  | { kind: 'withdrawn'; code: string }
  | { kind: 'privacy'; page: PrivacyPageProps }
  | { kind: 'paper'; code: string; survey: Survey; lang: Language; network: string }
  | { kind: 'off'; off: OffView }

interface SentCode {
  typed: string
  key: string
  problem: 'code-not-good' | undefined
}

interface SentDigits {
  typed: string
  problem: 'not-24-digits' | undefined
}
