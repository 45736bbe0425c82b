import { loadSolver } from '#app/solver/highs'
import type { KeyPair } from '#app/vault/key-pair'
import { openKeyFile } from '#app/vault/open-key-file'
import { count } from '#surveys/findings/count'
import type { Dataset } from '#surveys/findings/dataset'
import { mergeRows } from '#surveys/findings/merge-rows'
import { fail, ok } from '#surveys/result'

import { chanceFrom } from '../chance'
import type { Gathered } from '../gather-responses'
import { makeSafeRelease } from '../make-safe-release'
import { openLines } from '../open-responses'
import { readBundle, type SealedBundle } from '../read-bundle'
import { unwrapKey } from '../unwrap-key'
import { cross } from './cross'
import { each, gatherParts } from './gather-parts'
import { narrow } from './narrow'
import { readEarlier } from './read-earlier'
import type { Gathering, Job, OpenedPart, See, ToProtectHere, TrueCounts, Work } from './work'

/** Where the work is done: every job of the page, and what is at hand from one to the next. */
export type Floor = {
  [Name in Job]: (asked: Work[Name]['asked'], see: See) => Promise<Work[Name]['answer']>
}

interface AtHand {
  sealed?: SealedBundle
  surveyKey?: KeyPair
  gathered?: Gathered
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
    count: ({ filters }) => Promise.resolve(countsOf(narrow(gatheredOf(hand).dataset, filters))),
    cross: ({ filters, row, column }) =>
      Promise.resolve(cross(narrow(gatheredOf(hand).dataset, filters), row, column)),
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
  if (surveyKey.ok) Object.assign(hand, { sealed: sealed.value, surveyKey: surveyKey.value })
  return surveyKey
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
  hand.gathered = gathered
  const { dataset, troubles } = gathered
  const counts = count(dataset)
  return {
    ...{ counts: countsOf(dataset), modes: dataset.modes, announced: envelopes, troubles },
    texts: [...dataset.texts.values()].reduce((sum, came) => sum + came, 0),
    plan: mergeRows(dataset.survey, counts),
  }
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
  { wasm, earlier: stored, without, messages }: ToProtectHere,
  see: See,
): Promise<Work['protect']['answer']> {
  const { versions, head } = sealedOf(hand)
  const { dataset, writers } = gatheredOf(hand)
  const earlier = readEarlier(stored, versions)
  if (!earlier) return fail({ code: 'earlier-not-whole' })
  const means = {
    solve: await loadSolver({ wasm }),
    chance: chanceFrom(surveyKeyOf(hand), head.survey),
  }
  const asked = { earlier, before: hand.before, without, reach: head.reach, messages }
  return makeSafeRelease({ versions, dataset, writers, quotes: [], ...asked }, means, see)
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
