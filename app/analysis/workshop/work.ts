import type { KeyPair } from '#app/vault/key-pair'
import type { KeyFileProblem } from '#app/vault/key-file-problem'
import type { Language } from '#surveys/definition/language'
import type { Mode } from '#surveys/findings/opened'
import type { ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import type { GroupsProblem } from '#surveys/findings/groups/groups-problem'
import type { MergePlan } from '#surveys/findings/merge-plan'
import type { Left } from '#surveys/findings/protect'
import type { ReleasedQuote } from '#surveys/findings/quotes/quote'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import type { RawCounts } from '#surveys/findings/raw-counts'
import type { Messages } from '#surveys/findings/release'
import type { CodedQuestion } from '#surveys/findings/themes/theme'
import type { QuoteToRelease } from '#surveys/journal/approved-quotes'
import type { Result } from '#surveys/result'

import type { MadeRelease, MakingProblem } from '../make-safe-release'
import type { BundleProblem } from '../read-bundle'
import type { Trouble } from '../trouble'
import type { UnwrapProblem } from '../unwrap-key'
import type { Crossed } from './cross'
import type { Filter } from './narrow'

/** What the page asks of its worker, and what it gets back; nothing else passes between them. */
export interface Work {
  /** Opens the key file, and with it the survey’s key. */
  unlock: {
    asked: { head: string; keyFile: string; passphrase: string }
    answer: Result<Unlocked, UnlockProblem>
  }
  /** The same for a worker that takes the place of one that died. */
  resume: { asked: { head: string; surveyKey: KeyPair }; answer: Result<null, BundleProblem> }
  /** Opens the lines of one part, behind the first `after`, of `most` there are to be. */
  open: { asked: { lines: string[]; after: number; most: number }; answer: OpenedPart }
  /** Counts all parts that were opened, of so many envelopes. */
  gather: { asked: { parts: string[]; envelopes: number }; answer: Gathering }
  /** Takes the opened parts of the bundle that the last release counted. */
  remember: {
    asked: { head: string; parts: string[] }
    answer: Result<{ size: number }, RememberProblem>
  }
  /** All texts that came and count, in the order of the parts. */
  texts: { asked: { parts: string[]; envelopes: number }; answer: TextToRead[] }
  /** What is merged where the key holder joins these rows further. */
  plan: { asked: { groups: ChosenGroups }; answer: Result<MergePlan, GroupsProblem> }
  count: { asked: { filters: Filter[] }; answer: TrueCounts }
  cross: { asked: { filters: Filter[]; row: string; column: string }; answer: Crossed }
  /** What speaks against quotes besides their words; `asked` says which ones were looked at. */
  judgeQuotes: {
    asked: { quotes: ReleasedQuote[] }
    answer: { asked: string; problems: QuoteProblem[] }
  }
  protect: { asked: ToProtectHere; answer: Result<MadeRelease, ProtectHereProblem> }
}

export type Job = keyof Work

/** How much of a job is done. */
export type See = (done: number, of: number) => void

export type UnlockProblem = KeyFileProblem | UnwrapProblem | BundleProblem
export type RememberProblem = BundleProblem | { code: 'before-damaged' } | { code: 'other-survey' }
export type ProtectHereProblem = MakingProblem | { code: 'earlier-not-whole' }

export interface Unlocked {
  surveyKey: KeyPair
  /** The fingerprint of the holder’s key that was opened. */
  holder: string
}

/** A text as key holders read it; nothing ties it to a response. */
export interface TextToRead {
  /** What the journal calls it. */
  name: string
  question: string
  lang: Language
  text: string
  /** The answers that travelled with it. */
  context: Record<string, unknown>
  region?: string
}

export interface OpenedPart {
  /** What came of its envelopes, as JSON; the page keeps it and never looks into it. */
  opened: string
  lines: number
}

/** True counts of some or all responses, for the eyes of key holders. */
export type TrueCounts = Pick<RawCounts, 'n' | 'breakdowns' | 'bases' | 'tables'>

export interface Gathering {
  counts: TrueCounts
  modes: Partial<Record<Mode, number>>
  /** How many took part in all discussions together. */
  people: number
  /** How many envelopes there were to be. */
  announced: number
  /** How many of them held a text that counts. */
  texts: number
  troubles: Trouble[]
  plan: MergePlan
}

export interface ToProtectHere {
  /** Where the solver’s program is. */
  wasm: string
  /** The releases so far, byte for byte, oldest first. */
  earlier: string[]
  without: Left[]
  /** What the key holder joins further than the plan does. */
  groups?: ChosenGroups
  messages: Messages
  /** What texts were found to speak of, with true counts. */
  themes?: CodedQuestion[]
  quotes?: QuoteToRelease[]
}
