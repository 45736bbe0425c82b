import type { CompiledQuery, QueryResult } from 'kysely'

import { Group } from './group'
import type { Handle } from './handle'
import { Line } from './line'
import { after, patiently } from './patiently'

/** A transaction that has its turn within a group. */
export interface Member {
  group: Group
  /** What it did can be undone without undoing what others did. */
  hasSavepoint: boolean
}

/**
 * The only handle of a store that writes. Transactions have their turns one after the other, and
 * those that arrive together share one commit; each is answered when that is durable.
 */
export class Writer {
  readonly #handle: Handle
  readonly #patience: number
  readonly #line = new Line()
  #group: Group | undefined
  #isEnding = false

  constructor(handle: Handle, patience: number) {
    this.#handle = handle
    this.#patience = patience
  }

  get inTransaction(): boolean {
    return this.#handle.inTransaction
  }

  /** Begins a transaction when its turn has come. */
  async begin(): Promise<Member> {
    const isTooLate = after(this.#patience)
    await this.#line.take()
    try {
      const group = await this.#openGroup(isTooLate)
      const hasSavepoint = !group.isEmpty
      if (hasSavepoint) this.#handle.say('savepoint member')
      group.enter()
      return { group, hasSavepoint }
    } catch (error) {
      this.#pass()
      throw error
    }
  }

  /** Does what a member asks for in its turn; nothing any more once SQLite has undone the group. */
  execute<Row>({ group }: Member, query: CompiledQuery): QueryResult<Row> {
    if (group.lost) throw group.lost.error
    try {
      return this.#handle.execute(query)
    } catch (error) {
      if (!this.#handle.inTransaction) this.#lose(group, error)
      throw error
    }
  }

  /** Ends the turn of a member. Until its group has ended, nothing that it did or saw is certain. */
  async leave(member: Member, isKept: boolean): Promise<void> {
    const { group } = member
    try {
      if (!group.lost) this.#settle(member, isKept)
    } catch (error) {
      this.#lose(group, error)
    }
    this.#pass()
    await group.ended
  }

  /** One statement, as a transaction of its own. */
  async change<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const member = await this.begin()
    let isDone = false
    try {
      const result = this.execute<Row>(member, query)
      isDone = true
      return result
    } finally {
      await this.leave(member, isDone)
    }
  }

  /** Gives the handle away, in no transaction, until `letGo`. */
  async takeAlone(): Promise<Handle> {
    await this.#line.take()
    try {
      await this.#commit()
    } catch (error) {
      this.#pass()
      throw error
    }
    return this.#handle
  }

  letGo(): void {
    try {
      if (this.#handle.inTransaction) this.#handle.say('rollback')
    } finally {
      this.#pass()
    }
  }

  async close(): Promise<void> {
    const handle = await this.takeAlone()
    handle.close()
    this.#pass()
  }

  async #openGroup(isTooLate: () => boolean): Promise<Group> {
    if (this.#group?.isFull) await this.#commit()
    if (!this.#group) {
      await patiently(() => this.#handle.say('begin immediate'), isTooLate)
      this.#group = new Group()
    }
    return this.#group
  }

  #settle({ group, hasSavepoint }: Member, isKept: boolean): void {
    if (hasSavepoint) {
      if (!isKept) this.#handle.say('rollback to member')
      this.#handle.say('release member')
    } else if (!isKept) {
      this.#handle.say('rollback')
      this.#group = undefined
      group.end()
    }
  }

  #pass(): void {
    this.#line.pass()
    if (!this.#group || this.#isEnding || !this.#line.isFree) return
    // Whatever has arrived by now is looked at first, so that it can still come along.
    this.#isEnding = true
    setImmediate(() => void this.#endWhenNobodyComes())
  }

  async #endWhenNobodyComes(): Promise<void> {
    this.#isEnding = false
    if (!this.#line.isFree) return
    await this.#line.take()
    // Its members have heard of what went wrong, and nobody else is there.
    await this.#commit().catch(() => undefined)
    this.#pass()
  }

  /** Ends the group, if there is one. Its members hear how; whoever comes next begins anew. */
  async #commit(): Promise<void> {
    const group = this.#group
    if (!group) return
    try {
      await patiently(() => this.#handle.say('commit'), after(this.#patience))
      this.#group = undefined
      group.end()
    } catch (error) {
      this.#lose(group, error)
    }
  }

  #lose(group: Group, error: unknown): void {
    this.#group = undefined
    group.lose(error)
    if (this.#handle.inTransaction) this.#handle.say('rollback')
  }
}
