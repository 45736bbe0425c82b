import { toBase64url } from '#app/vault/base64url'
import type { Random } from '#app/vault/bytes'
import { openEdit, sealEdit, type JournalKey } from '#app/vault/journal-cipher'
import type { SealedEdit } from '#app/vault/sealed-edit'
import { readEdit, type Edit } from '#surveys/journal/edit'
import { fold, type Journal } from '#surveys/journal/fold'
import { ok, type Result } from '#surveys/result'

import type { JournalLine, JournalLineProblem } from './journal-line'
import { calledAnew, nextToSend, type Waiting } from './outbox'

type Without<Each, Keys extends string> = Each extends unknown ? Omit<Each, Keys> : never

/** What somebody did; the store adds who, the clock and a name. */
export type Done = Without<Edit, 'format' | 'id' | 'clock' | 'by'>

type Trouble = JournalLineProblem['code'] | 'edit-refused'

/** The journal as a page shows it. */
export interface JournalView {
  journal: Journal
  /** Whether all that is there was read once. */
  isRead: boolean
  /** What the server has not said that it keeps: it would be lost with the page. */
  unsent: number
  /** Edits of a newer house, and rows that open to none: neither is in the journal. */
  newer: number
  damaged: number
  trouble: Trouble | undefined
}

export interface JournalMeans {
  line: JournalLine
  key: JournalKey
  /** The fingerprint of the key that is at work here. */
  by: string
  random: Random
}

const nothing: JournalView = {
  ...{ journal: fold([]), isRead: false, unsent: 0, newer: 0, damaged: 0, trouble: undefined },
}

/** A journal in a key holder’s browser: what is known of it, and what is on its way. */
export class JournalStore {
  readonly #means: JournalMeans
  readonly #listeners = new Set<() => void>()
  readonly #known = new Map<string, Edit>()
  /** Folding takes long, and most of what is shown changes nothing of it. */
  #isFolded = true
  readonly #unread = new Map<string, 'newer' | 'damaged'>()
  readonly #waiting = new Map<string, Waiting>()
  /** The names of all that the server has. */
  readonly #there = new Set<string>()
  #since: string | undefined
  #clock = 0
  #exchanging: Promise<void> | undefined
  #view = nothing

  constructor(means: JournalMeans) {
    this.#means = means
  }

  view = (): JournalView => this.#view

  subscribe = (listen: () => void) => {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  /** It counts here at once; `sync` sends it. */
  async write(done: Done): Promise<Result<Edit, { code: string }>> {
    const { by, random } = this.#means
    this.#clock = Math.max(this.#clock + 1, this.#view.journal.clock)
    const own = { format: 'soundings.edit/1', id: toBase64url(random(16)), clock: this.#clock, by }
    const read = readEdit({ ...done, ...own })
    if (!read.ok) return read
    const waits = await this.#wait(read.value)
    this.#show()
    return waits.ok ? read : waits
  }

  /** Reads what came and sends what waits. Whoever asks amid it is served when that is over. */
  async sync(): Promise<void> {
    while (this.#exchanging) await this.#exchanging
    this.#exchanging = this.#exchange()
    await this.#exchanging.finally(() => (this.#exchanging = undefined))
  }

  async #exchange(): Promise<void> {
    let trouble = await this.#readOn()
    if (!trouble) this.#show({ isRead: true })
    for (;;) {
      const next = nextToSend(this.#waiting.values())
      if (trouble || next.length === 0) break
      trouble = await this.#send(next)
      this.#show()
    }
    this.#show({ trouble })
  }

  async #readOn(): Promise<Trouble | undefined> {
    for (let more = true; more;) {
      const listed = await this.#means.line.list(this.#since)
      if (listed.ok) {
        for (const edit of listed.value.edits) await this.#take(edit)
        this.#since = listed.value.next ?? this.#since
        more = listed.value.more
      } else if (listed.problems[0]?.code !== 'unknown-edit' || this.#since === undefined) {
        return listed.problems[0]?.code
      } else {
        this.#since = undefined
        this.#there.clear()
      }
    }
    await this.#bringBack()
    return undefined
  }

  async #take(sealed: SealedEdit): Promise<void> {
    const { id } = sealed
    const own = this.#waiting.get(id)
    const read = await openEdit(this.#means.key, sealed)
    this.#there.add(id)
    if (own && !(read.ok && isSame(read.value, own.edit))) await this.#callAnew(id)
    this.#waiting.delete(id)
    if (read.ok) this.#know(read.value)
    else this.#unread.set(id, read.problems[0]?.code === 'newer-edit' ? 'newer' : 'damaged')
  }

  /** A backup was restored that lacks some of it: whoever knows it sends it once more. */
  async #bringBack(): Promise<void> {
    const gone = [...this.#known.values()].filter(
      ({ id }) => !this.#there.has(id) && !this.#waiting.has(id),
    )
    for (const edit of gone) await this.#wait(edit)
  }

  async #send(next: Waiting[]): Promise<Trouble | undefined> {
    const added = await this.#means.line.add(next.map(({ sealed }) => sealed))
    if (!added.ok) return added.problems[0]?.code
    const { kept, refused } = added.value
    for (const id of kept) {
      this.#there.add(id)
      this.#waiting.delete(id)
    }
    if (refused.length === 0) return kept.length > 0 ? undefined : 'refused'
    if (refused.some(({ code }) => code !== 'edit-id-taken')) return 'edit-refused'
    // Either it is this very edit, sent by somebody who knew it too, or it needs another name.
    const trouble = await this.#readOn()
    for (const { id } of refused) if (!trouble && this.#waiting.has(id)) await this.#callAnew(id)
    return trouble
  }

  async #callAnew(from: string): Promise<void> {
    const to = toBase64url(this.#means.random(16))
    this.#known.delete(from)
    this.#isFolded = false
    for (const [id, { edit }] of [...this.#waiting]) {
      const called = calledAnew(edit, from, to)
      if (!isSame(called, edit)) await this.#wait(called, id)
    }
  }

  /** Seals an edit for sending, in the place of the one that it replaces. */
  async #wait(edit: Edit, instead?: string): Promise<Result<null, { code: 'edit-too-long' }>> {
    const sealed = await sealEdit(this.#means.key, edit, this.#means.random)
    if (!sealed.ok) return sealed
    if (instead !== undefined) this.#waiting.delete(instead)
    this.#know(edit)
    this.#waiting.set(edit.id, { edit, sealed: sealed.value })
    return ok(null)
  }

  #know(edit: Edit): void {
    const known = this.#known.get(edit.id)
    if (known && isSame(known, edit)) return
    this.#known.set(edit.id, edit)
    this.#isFolded = false
  }

  #show(change: Partial<JournalView> = {}): void {
    const unread = [...this.#unread.values()]
    const newer = unread.filter((each) => each === 'newer').length
    const counts = { unsent: this.#waiting.size, newer, damaged: unread.length - newer }
    const journal = this.#isFolded ? this.#view.journal : fold(this.#known.values())
    this.#isFolded = true
    this.#view = { ...this.#view, ...counts, journal, ...change }
    for (const listen of this.#listeners) listen()
  }
}

function isSame(one: Edit, other: Edit): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
