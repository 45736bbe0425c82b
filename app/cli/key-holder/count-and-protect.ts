import { chanceFrom } from '#app/analysis/chance'
import { gatherResponses, type Gathered } from '#app/analysis/gather-responses'
import { makeSafeRelease, type MadeRelease, type ToMake } from '#app/analysis/make-safe-release'
import type { SealedBundle } from '#app/analysis/read-bundle'
import type { Trouble } from '#app/analysis/trouble'
import { loadSolver } from '#app/solver/highs'
import type { KeyPair } from '#app/vault/key-pair'

import { Refusal } from '../command'
import type { Progress } from '../staff/progress'
import {
  requireEarlier,
  requireGroups,
  requireLeft,
  requireMessages,
  requireQuotes,
  requireThemes,
} from './asked-files'
import { withBundleLines } from './bundle-lines'
import { holderWords } from './holder-words'
import { askedSentence, makingSentence } from './making-words'
import { requireWhole } from './require-whole'
import { requireBundle, withSurveyKey, type ToOpen } from './with-survey-key'

export interface ToRelease extends ToOpen {
  quotes: string | undefined
  messages: string | undefined
  themes: string | undefined
  groups: string | undefined
  /** The bundle that the last release counted. */
  before: string | undefined
  earlier: string[]
  without: string[]
}

export interface Counted {
  made: MadeRelease
  troubles: Trouble[]
}

/** From sealed answers to a release, all in memory. */
export function countAndProtect(asked: ToRelease, progress: Progress): Promise<Counted> {
  return withSurveyKey(asked, async (sealed, surveyKey) => {
    const wanted = await wantedOf(asked, sealed)
    const before = await gatherBefore(asked, surveyKey, progress)
    const { dataset, troubles, writers } = await gatherNow(sealed, surveyKey, progress, wanted)
    requireAsWhole(asked.before, before, troubles)
    const means = { solve: await loadSolver(), chance: chanceFrom(surveyKey, sealed.head.survey) }
    progress.begin(holderWords.counting)
    const { versions, head } = sealed
    const known = { before: before?.dataset, reach: head.reach }
    const given = { ...wanted, versions, dataset, writers, ...known }
    const made = makeSafeRelease(given, means, seenBy(progress))
    if (made.ok) return { made: made.value, troubles }
    throw new Refusal(sentences(made.problems.map(makingSentence)))
  }).finally(progress.end)
}

type Wanted = Pick<ToMake, 'quotes' | 'messages' | 'themes' | 'earlier' | 'without' | 'groups'>

// Whatever is wrong with these is said before minutes of opening.
async function wantedOf(asked: ToRelease, { versions }: SealedBundle): Promise<Wanted> {
  const survey = versions.at(-1)?.survey
  if (!survey) throw new Error('A bundle without a version was read.')
  return {
    quotes: await requireQuotes(asked.quotes, survey),
    messages: await requireMessages(asked.messages, survey),
    themes: await requireThemes(asked.themes, survey),
    earlier: await requireEarlier(asked.earlier, versions),
    without: requireLeft(asked.without, survey),
    groups: await requireGroups(asked.groups, survey),
  }
}

async function gatherBefore(asked: ToRelease, surveyKey: KeyPair, progress: Progress) {
  const { slug, before: file } = asked
  if (file === undefined) return undefined
  return withBundleLines({ slug, file }, async (lines) => {
    const sealed = await requireBundle(lines, { slug, file })
    progress.begin(holderWords.openingBefore, sealed.head.envelopes)
    return gathered(sealed, surveyKey, progress)
  })
}

// Answers lost from the bundle of that time would pass for answers that came since.
function requireAsWhole(file: string | undefined, before: Gathered | undefined, now: Trouble[]) {
  if (file === undefined || !before || before.troubles.length <= now.length) return
  throw new Refusal(askedSentence({ code: 'before-damaged', file }))
}

function gatherNow(
  sealed: SealedBundle,
  surveyKey: KeyPair,
  progress: Progress,
  { quotes }: Wanted,
) {
  progress.begin(holderWords.opening, sealed.head.envelopes)
  return gathered(sealed, surveyKey, progress, quotes)
}

async function gathered(
  sealed: SealedBundle,
  surveyKey: KeyPair,
  progress: Progress,
  quotes: Wanted['quotes'] = [],
): Promise<Gathered> {
  const found = await gatherResponses(sealed, surveyKey, { see: progress.at, quotes })
  requireWhole(found.troubles, sealed.head.envelopes)
  return found
}

// Rounding starts again where numbers are drawn again; the attack follows the last family.
function seenBy(progress: Progress): (done: number, of: number) => void {
  let isBegun = false
  return (done, of) => {
    if (!isBegun || done === 0) progress.begin(holderWords.protecting, of)
    isBegun = done < of
    progress.at(done)
    if (done === of) progress.begin(holderWords.attacking)
  }
}

const mostSentences = 20

function sentences(all: string[]): string {
  const said = [...new Set(all)].slice(0, mostSentences)
  const more = all.length - said.length
  return [...said, ...(more > 0 ? [`${more} more things stand in the way.`] : [])].join('\n')
}
