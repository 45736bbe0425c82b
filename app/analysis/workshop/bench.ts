import { toBase64url } from '#app/vault/base64url'
import type { Random } from '#app/vault/bytes'
import { journalKeyFor } from '#app/vault/journal-cipher'

import type { JournalLine } from '../journal/journal-line'
import { JournalStore } from '../journal/journal-store'
import { headLine, nothingKept, wipe, type Kept } from './kept'
import { openParts, type PartsProblem } from './open-parts'
import type { Head, ServerLine } from './server-line'
import type { Gathering, Job, See, TextToRead, Unlocked, UnlockProblem, Work } from './work'
import { WorkerDied, type WorkerLine } from './worker-line'

/** How far the work is, as the page shows it. */
export interface Standing {
  at: 'locked' | 'unlocking' | 'opening' | 'paused' | 'counting' | 'open'
  done: number
  of: number
  /** Why it stands still; nothing that was opened is lost. */
  troubles: (PartsProblem | UnlockProblem)[]
  head?: Head
  gathered?: Gathering
  reading?: Reading
}

/** The open answers, and the journal of what key holders do with them. */
export interface Reading {
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

  /** Opens what is not opened yet, and counts once all is. */
  async goOn(): Promise<void> {
    this.#isStopped = false
    const { order, head, lines } = this.#kept
    const of = order?.envelopes ?? head?.head.envelopes ?? 0
    this.#change({ at: 'opening', done: lines, of, troubles: [] })
    const troubles = (await this.#opened()) ?? (await this.#gathered())
    if (troubles) this.#change({ at: 'paused', done: this.#kept.lines, troubles })
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
    if (!this.#line) await this.#replaceWorker()
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

  /** Why not all is opened. */
  async #opened(): Promise<Standing['troubles'] | undefined> {
    const opened = await openParts(this.#kept, {
      server: this.#means.server,
      open: (asked, see) => this.ask('open', asked, see),
      isStopped: () => this.#isStopped,
      see: (done, of) => this.#change({ done, of }),
    }).catch(reasonOf)
    if ('reason' in opened) return [opened.reason]
    return opened.ok ? undefined : opened.problems
  }

  /** Why what is opened was not counted. */
  async #gathered(): Promise<Standing['troubles'] | undefined> {
    this.#change({ at: 'counting' })
    const counted = await this.#counted().catch(reasonOf)
    if ('reason' in counted) return [counted.reason]
    const { gathered, texts } = counted
    this.#kept.gathered = gathered
    const reading = this.#journal && { texts, ...this.#journal }
    this.#change({ at: 'open', gathered, ...(reading && { reading }) })
    return undefined
  }

  async #counted(): Promise<{ gathered: Gathering; texts: TextToRead[] }> {
    const gathered = await this.ask('gather', this.#toGather())
    return { gathered, texts: await this.ask('texts', this.#toGather()) }
  }

  #take(head: Head): void {
    const { order } = this.#means
    this.#kept.head = head
    const { envelopes } = head.head
    if (order !== undefined) this.#kept.order = { order, envelopes, parts: head.parts }
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
    const { parts, order } = this.#kept
    return { parts, envelopes: order?.envelopes ?? 0 }
  }
}

/** What a key holder is told when a job broke off; the next one gets a new worker. */
function reasonOf(error: unknown): { reason: { code: 'worker-died' | 'not-done'; texts: [] } } {
  return { reason: { code: error instanceof WorkerDied ? 'worker-died' : 'not-done', texts: [] } }
}
