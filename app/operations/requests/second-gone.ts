import { listLogSince } from '#db/register/queries/log'

import type { Context } from '../context'
import { dayAfter } from '../day-after'
import { tieDays } from './ties'

/** Somebody who could be the second person, and whom one person made none. */
export interface SecondGone {
  name: string
  who: string
  day: string
}

/** All of the last thirty days: also if another second person has come, or the same one came back. */
export async function listSecondsGone({
  register,
  today,
}: Pick<Context, 'register' | 'today'>): Promise<SecondGone[]> {
  const deeds = ['roles changed', 'account ended']
  const entries = await listLogSince(register, dayAfter(today, -tieDays), deeds)
  const gone = entries.filter(({ facts }) => wasLast(facts))
  const byName = new Map(
    gone.map(({ subject: name, who, on_day: day }) => [name, { name, who, day }]),
  )
  return [...byName.values()]
}

function wasLast(facts: string): boolean {
  return (JSON.parse(facts) as { second?: string }).second === 'no'
}
