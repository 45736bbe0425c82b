import { toBase64url } from '#app/vault/base64url'
import type { Random } from '#app/vault/bytes'
import { journalKeyFor } from '#app/vault/journal-cipher'

import type { JournalLine } from '../journal/journal-line'
import { JournalStore } from '../journal/journal-store'
import { headLine, nothingKept, wipe, type Kept } from './kept'
import { openParts, type PartsMeans, type PartsProblem } from './open-parts'
import { areAllOpen, partsOfAnswers, progressOf } from './progress-of'
import { reasonOf } from './reason-of'
import type { Head, ServerLine } from './server-line'
import type { Gathering, Job, See, TextToRead, Unlocked, UnlockProblem, Work } from './work'
import type { WorkerLine } from './worker-line'

/** How far the work is, as the page shows it. */
export interface Standing {
  at: 'locked' | 'unlocking' | 'opening' | 'paused' | 'counting' | 'open'
  /** Of the answers; once those are counted, of the texts. */
  done: number
  of: number
  /** Why it stands still; nothing that was opened is lost. */
  troubles: (PartsProblem | UnlockProblem)[]
  head?: Head
  /** There as soon as all answers are, while texts may still be on their way. */
  gathered?: Gathering | undefined
  reading?: Reading | undefined
}

/** The open answers, and the journal of what key holders do with them. */
export interface Reading {
  /** Empty until all of them are open. */
  texts: TextToRead[]
  store: JournalStore
  /** The fingerprint of the key at work. */
  me: string
  /** A name for something new in the journal. */
  newMark: () => string
}

export interface BenchMeans {
  server: ServerLine
  journal: JournalLine
  random: Random
  start: (onDeath: () => void) => WorkerLine
  /** The order of a fetch that was begun before the page came. */
  order: string | undefined
}

const begin: Standing = { at: 'locked', done: 0, of: 0, troubles: [] }

/** Where a key holder works: what is kept, and a worker that is replaced when it dies. */
export class Bench {
  readonly #means: BenchMeans
  readonly #kept: Kept = nothingKept()
  readonly #listeners = new Set<() => void>()
  #standing = begin
  #line: WorkerLine | undefined
  #atHand: Promise<void> = Promise.resolve()
  #isStopped = false
  #isHandedOver = false
  #journal: Omit<Reading, 'texts'> | undefined
  readonly #typed = new Set<string>()

  constructor(means: BenchMeans) {
    this.#means = means
  }

  standing = (): Standing => this.#standing

  subscribe = (listen: () => void) => {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  /** Opens the key file, and then all that it opens. */
  async unlock(keyFile: string, passphrase: string): Promise<void> {
    this.#change({ at: 'unlocking', done: 0, of: 1, troubles: [] })
    const troubles = await this.#unlocked(keyFile, passphrase)
    if (troubles.length > 0) this.#change({ at: 'locked', troubles })
    else await this.goOn()
  }

  /** Opens what is not opened yet: answers, which are counted at once, and then the texts. */
  async goOn(): Promise<void> {
    this.#isStopped = false
    this.#change({ at: 'opening', troubles: [], ...progressOf(this.#kept) })
    const troubles = (await this.#answersCounted()) ?? (await this.#allCounted())
    if (troubles) this.#paused(troubles)
  }

  stop(): void {
    this.#isStopped = true
  }

  /** A job for the worker; one that took the place of another is told first what lay at hand. */
  async ask<Name extends Job>(
    job: Name,
    asked: Work[Name]['asked'],
    see?: See,
  ): Promise<Work[Name]['answer']> {
    // Nobody gets to the new one before it was told.
    if (!this.#line) this.#atHand = this.#replaceWorker()
    await this.#atHand
    return this.#startedLine().ask(job, asked, see)
  }

  async remember(before: NonNullable<Kept['before']>): Promise<Work['remember']['answer']> {
    const answer = await this.ask('remember', before)
    if (answer.ok) this.#kept.before = before
    return answer
  }

  async handOver(bytes: string): ReturnType<ServerLine['handOver']> {
    const handed = await this.#means.server.handOver(bytes)
    this.#isHandedOver ||= handed.ok
    return handed
  }

  /** Tells whether words that are kept nowhere yet stand in a field. */
  typed(field: string, isUnsaved: boolean): void {
    if (isUnsaved) this.#typed.add(field)
    else this.#typed.delete(field)
  }

  /** Whether something would be lost with the page. */
  hasWork(): boolean {
    const isOnItsWay = (this.#journal?.store.view().unsent ?? 0) > 0
    return isOnItsWay || this.#typed.size > 0 || (this.#kept.lines > 0 && !this.#isHandedOver)
  }

  /** Ends the worker and lets go of everything. */
  wipe(): void {
    this.#line?.end()
    this.#line = undefined
    wipe(this.#kept)
    this.#journal = undefined
    this.#typed.clear()
    this.#standing = begin
  }

  #change(next: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...next }
    for (const listen of this.#listeners) listen()
  }

  async #unlocked(keyFile: string, passphrase: string): Promise<Standing['troubles']> {
    const head = await this.#means.server.head()
    if (!head.ok) return head.problems
    this.#take(head.value)
    const asked = { head: headLine(this.#kept), keyFile, passphrase }
    const see = (done: number) => this.#change({ done })
    const opened = await this.#startedLine().ask('unlock', asked, see).catch(reasonOf)
    if ('reason' in opened) return [opened.reason]
    if (!opened.ok) return opened.problems
    await this.#begin(opened.value)
    return []
  }

  async #begin({ surveyKey, holder: me }: Unlocked): Promise<void> {
    this.#kept.surveyKey = surveyKey
    const { journal: line, random } = this.#means
    const key = await journalKeyFor(surveyKey, this.#kept.head?.head.survey ?? '')
    const newMark = () => toBase64url(random(16))
    this.#journal = { me, newMark, store: new JournalStore({ line, key, by: me, random }) }
  }

  /** Why the answers are not counted, where they can be before the texts; those may take many times as long. */
  async #answersCounted(): Promise<Standing['troubles'] | undefined> {
    if (this.#kept.gathered) return undefined
    const troubles = await this.#opened(partsOfAnswers(this.#kept))
    if (troubles || areAllOpen(this.#kept)) return troubles
    return this.#gathered([], 'opening')
  }

  /** Why not everything is opened and counted. */
  async #allCounted(): Promise<Standing['troubles'] | undefined> {
    const troubles = await this.#opened(({ parts }) => parts)
    if (troubles) return troubles
    this.#change({ at: 'counting' })
    const texts = await this.ask('texts', this.#toGather()).catch(reasonOf)
    return 'reason' in texts ? [texts.reason] : this.#gathered(texts, 'open')
  }

  async #opened(upTo: PartsMeans['upTo']): Promise<Standing['troubles'] | undefined> {
    const opened = await openParts(this.#kept, {
      server: this.#means.server,
      open: (asked, see) => this.ask('open', asked, see),
      isStopped: () => this.#isStopped,
      upTo,
      see: (done) => this.#change(progressOf(this.#kept, done)),
    }).catch(reasonOf)
    if ('reason' in opened) return [opened.reason]
    return opened.ok ? undefined : opened.problems
  }

  async #gathered(
    texts: TextToRead[],
    at: Standing['at'],
  ): Promise<Standing['troubles'] | undefined> {
    const gathered = await this.ask('gather', this.#toGather()).catch(reasonOf)
    if ('reason' in gathered) return [gathered.reason]
    this.#kept.gathered = gathered
    const reading = this.#journal && { texts, ...this.#journal }
    this.#change({ at, gathered, ...progressOf(this.#kept), ...(reading && { reading }) })
    return undefined
  }

  #paused(troubles: Standing['troubles']): void {
    const { gathered } = this.#kept
    const gone = gathered ? {} : { gathered, reading: undefined }
    this.#change({ at: 'paused', troubles, ...progressOf(this.#kept), ...gone })
  }

  #take(head: Head): void {
    const { order } = this.#means
    this.#kept.head = head
    const { parts, answers } = head
    const { envelopes } = head.head
    if (order !== undefined) this.#kept.order = { order, envelopes, answers, parts }
    this.#change({ head })
  }

  #startedLine(): WorkerLine {
    if (this.#line) return this.#line
    const line = this.#means.start(() => {
      if (this.#line === line) this.#line = undefined
    })
    this.#line = line
    return line
  }

  async #replaceWorker(): Promise<void> {
    const { surveyKey, gathered, before } = this.#kept
    if (!surveyKey) return
    const line = this.#startedLine()
    await line.ask('resume', { head: headLine(this.#kept), surveyKey })
    if (gathered) await line.ask('gather', this.#toGather())
    if (before) await line.ask('remember', before)
  }

  #toGather(): Work['gather']['asked'] {
    const { parts, lines } = this.#kept
    return { parts, envelopes: lines }
  }
}
