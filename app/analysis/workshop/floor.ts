import { loadSolver } from '#app/solver/highs'
import { journalKeyFor } from '#app/vault/journal-cipher'
import type { KeyPair } from '#app/vault/key-pair'
import { fingerprintOf } from '#app/vault/fingerprint'
import { openKeyFile } from '#app/vault/open-key-file'
import { asCounted } from '#surveys/definition/with-gaps'
import { count } from '#surveys/findings/count'
import type { Dataset } from '#surveys/findings/dataset'
import type { ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import { mergeRows } from '#surveys/findings/merge-rows'
import { groupsProblems } from '#surveys/findings/protect'
import type { ApprovedQuote } from '#surveys/findings/quotes/quote'
import { fail, ok } from '#surveys/result'

import { chanceFrom } from '../chance'
import type { Gathered } from '../gather-responses'
import { makeSafeRelease } from '../make-safe-release'
import { openLines } from '../open-responses'
import { readBundle, type SealedBundle } from '../read-bundle'
import { unwrapKey } from '../unwrap-key'
import { cross } from './cross'
import { each, gatherParts } from './gather-parts'
import { judgeQuotes } from './judge-quotes'
import { narrow } from './narrow'
import { readEarlier } from './read-earlier'
import { readSaid } from './read-said'
import { textsIn } from './texts-in'
import type {
  Gathering,
  Job,
  OpenedPart,
  See,
  TextToRead,
  ToProtectHere,
  TrueCounts,
  Work,
} from './work'

/** Where the work is done: every job of the page, and what is at hand from one to the next. */
export type Floor = {
  [Name in Job]: (asked: Work[Name]['asked'], see: See) => Promise<Work[Name]['answer']>
}

interface AtHand {
  sealed?: SealedBundle
  surveyKey?: KeyPair
  gathered?: Gathered
  /** What was opened, for quotes are looked for in the texts. */
  opened?: Work['gather']['asked']
  before?: Dataset
}

/** A floor on which nothing lies yet; all of it is gone when its worker ends. */
export function emptyFloor(): Floor {
  const hand: AtHand = {}
  return {
    unlock: (asked, see) => unlock(hand, asked, see),
    resume: (asked) => resume(hand, asked),
    open: (asked, see) => open(hand, asked, see),
    gather: (asked) => gather(hand, asked),
    remember: (asked) => remember(hand, asked),
    texts: (asked) => texts(hand, asked),
    plan: ({ groups }) => Promise.resolve(planned(gatheredOf(hand).dataset, groups)),
    count: ({ filters }) => Promise.resolve(countsOf(narrow(gatheredOf(hand).dataset, filters))),
    cross: ({ filters, row, column }) =>
      Promise.resolve(cross(narrow(gatheredOf(hand).dataset, filters), row, column)),
    judgeQuotes: ({ quotes }) => {
      const problems = judgeQuotes(quotes, gatheredOf(hand).dataset)
      return Promise.resolve({ asked: JSON.stringify(quotes), problems })
    },
    protect: (asked, see) => protect(hand, asked, see),
  }
}

async function unlock(
  hand: AtHand,
  { head, keyFile, passphrase }: Work['unlock']['asked'],
  see: See,
): Promise<Work['unlock']['answer']> {
  const sealed = await readBundle(each([head]))
  if (!sealed.ok) return sealed
  const holder = await openKeyFile(keyFile, passphrase, (done) => see(done, 1))
  if (!holder.ok) return holder
  const surveyKey = await unwrapKey(sealed.value, holder.value)
  holder.value.privateKey.fill(0)
  if (!surveyKey.ok) return surveyKey
  Object.assign(hand, { sealed: sealed.value, surveyKey: surveyKey.value })
  return ok({ surveyKey: surveyKey.value, holder: fingerprintOf(holder.value.publicKey) })
}

async function resume(
  hand: AtHand,
  { head, surveyKey }: Work['resume']['asked'],
): Promise<Work['resume']['answer']> {
  const sealed = await readBundle(each([head]))
  if (!sealed.ok) return sealed
  Object.assign(hand, { sealed: sealed.value, surveyKey })
  return ok(null)
}

async function open(
  hand: AtHand,
  { lines, after, most }: Work['open']['asked'],
  see: See,
): Promise<OpenedPart> {
  const { survey } = sealedOf(hand).head
  const opened: object[] = []
  const opening = { survey, surveyKey: surveyKeyOf(hand), most }
  for await (const came of openLines(each(lines), opening, { after })) {
    opened.push(came)
    if (opened.length % seenEvery === 0) see(opened.length, lines.length)
  }
  return { opened: JSON.stringify(opened), lines: lines.length }
}

const seenEvery = 25

async function gather(
  hand: AtHand,
  { parts, envelopes }: Work['gather']['asked'],
): Promise<Gathering> {
  const gathered = await gatherParts(parts, sealedOf(hand).versions, envelopes)
  Object.assign(hand, { gathered, opened: { parts, envelopes } })
  const { dataset, troubles } = gathered
  const counts = count(dataset)
  return {
    ...{ counts: countsOf(dataset), modes: dataset.modes, announced: envelopes, troubles },
    people: counts.people.all,
    texts: [...dataset.texts.values()].reduce((sum, came) => sum + came, 0),
    plan: mergeRows(asCounted(dataset.survey), counts),
  }
}

function planned({ survey, ...dataset }: Dataset, groups: ChosenGroups): Work['plan']['answer'] {
  const counts = count({ survey, ...dataset })
  const problems = groupsProblems(survey, counts, groups)
  return problems.length > 0 ? fail(...problems) : ok(mergeRows(asCounted(survey), counts, groups))
}

async function texts(
  hand: AtHand,
  { parts, envelopes }: Work['texts']['asked'],
): Promise<TextToRead[]> {
  const { versions, head } = sealedOf(hand)
  const key = await journalKeyFor(surveyKeyOf(hand), head.survey)
  return textsIn(parts, { versions, envelopes, key })
}

// Answers lost from the bundle of that time would pass for answers that came since.
async function remember(
  hand: AtHand,
  { head, parts }: Work['remember']['asked'],
): Promise<Work['remember']['answer']> {
  const sealed = await readBundle(each([head]))
  if (!sealed.ok) return sealed
  if (sealed.value.head.survey !== sealedOf(hand).head.survey) return fail({ code: 'other-survey' })
  const { versions, head: told } = sealed.value
  const { dataset, troubles } = await gatherParts(parts, versions, told.envelopes)
  if (troubles.length > gatheredOf(hand).troubles.length) return fail({ code: 'before-damaged' })
  hand.before = dataset
  return ok({ size: dataset.size })
}

async function protect(
  hand: AtHand,
  { wasm, earlier: stored, without, groups, messages, ...asked }: ToProtectHere,
  see: See,
): Promise<Work['protect']['answer']> {
  const { versions, head } = sealedOf(hand)
  const { dataset } = gatheredOf(hand)
  const said = readSaid(asked, dataset.survey)
  if (!said.ok) return said
  const earlier = readEarlier(stored, versions)
  if (!earlier) return fail({ code: 'earlier-not-whole' })
  const writers = await writersOf(hand, said.value.quotes)
  const means = {
    solve: await loadSolver({ wasm }),
    chance: chanceFrom(surveyKeyOf(hand), head.survey),
  }
  const known = { earlier, before: hand.before, without, groups, reach: head.reach, messages }
  return makeSafeRelease({ versions, dataset, writers, ...said.value, ...known }, means, see)
}

/** Whether the writers of these quotes agreed, and whether anybody wrote so. */
async function writersOf(hand: AtHand, quotes: ApprovedQuote[]): Promise<Gathered['writers']> {
  if (quotes.length === 0) return []
  const { parts, envelopes } = present(hand.opened)
  return (await gatherParts(parts, sealedOf(hand).versions, envelopes, { quotes })).writers
}

function countsOf(dataset: Dataset): TrueCounts {
  const { n, breakdowns, bases, tables } = count(dataset)
  return { n, breakdowns, bases, tables }
}

function sealedOf({ sealed }: AtHand): SealedBundle {
  return present(sealed)
}

function surveyKeyOf({ surveyKey }: AtHand): KeyPair {
  return present(surveyKey)
}

function gatheredOf({ gathered }: AtHand): Gathered {
  return present(gathered)
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The page asked for work before what it is done on.')
  return value
}
