import type { StaffContext } from '#app/operations/staff-context'

/** What the operations are given on a day gone by, at noon. */
export function onDay(context: StaffContext, today: string): StaffContext {
  return { ...context, today, hour: Date.parse(`${today}T12:00:00Z`) / 3_600_000 }
}
