import { followConditions } from './script/conditions'
import { startCounters } from './script/counter'
import { warnOnLeaving } from './script/leaving'
import { solvePuzzle } from './script/puzzle'
import { armQuickExit } from './script/quick-exit'
import { startRankings } from './script/ranking'
import { sendSafely } from './script/sending'

armQuickExit(document)
startCounters(document)
startRankings(document)
for (const form of document.querySelectorAll<HTMLFormElement>('[data-journey]')) {
  warnOnLeaving(sendSafely(form))
  followConditions(form)
}
for (const form of document.querySelectorAll<HTMLFormElement>('[data-challenge]')) solvePuzzle(form)
