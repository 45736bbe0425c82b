import type { Sent } from './judge-stored'
import { habits, Respondent, type Place } from './respondent'
import { readFindings, workAtDesk } from './staff-and-readers'

/** Everybody who is at the server at once: mostly respondents, two who read, and one at a desk. */
export async function letIn(place: Place, atOnce: number, isLast: () => boolean): Promise<Sent[]> {
  const sent: Sent[] = []
  let begun = 0
  const answerInTurn = async () => {
    while (!isLast()) {
      const n = begun++
      const respondent = new Respondent(place, n, habitOf(n))
      await respondent.answer().catch((error: unknown) => place.watch.riddles.push(String(error)))
      if (respondent.sent) sent.push(respondent.sent)
    }
  }
  const others = [readFindings, readFindings, workAtDesk].slice(0, atOnce - 1)
  const until = { ...place, isOver: () => isLast() || place.isOver() }
  await Promise.all([
    ...others.map((other) => other(until)),
    ...Array.from({ length: atOnce - others.length }, answerInTurn),
  ])
  return sent
}

// Return codes may be tried once a second only, and each costs the server a tenth of a second.
function habitOf(n: number): (typeof habits)[number] {
  if (n % 30 === 7) return 'by return code'
  return n % 5 === 1 ? 'back' : n % 5 === 3 ? 'sends twice' : 'straight on'
}
