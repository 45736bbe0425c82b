import type { StepCode, StepFacts, WillCode } from './step-facts'

/** What each step brings about. */
export const willOf: Record<StepCode, (facts: StepFacts) => WillCode[]> = {
  mend: () => ['checkedAgain'],
  publish: ({ fourEyes, today, days }) => [
    ...(['frozen', 'keysMade'] as const),
    fourEyes ? 'second' : 'atOnce',
    ...(days.opens <= today
      ? (['opensAtOnce', 'onlyWording'] as const)
      : (['opensItself', 'mayStillChange'] as const)),
  ],
  opens: () => ['opensItself', 'mayStillChange'],
  open: () => ['closesItself', 'grace', 'wordsOnly'],
  paused: () => ['draftsStay', 'dayStays'],
  lastHours: () => ['endsAt'],
  count: () => ['countedApart', 'keptUntil'],
  tell: () => ['keptUntil'],
  keep: () => ['keptUntil', 'findingsStay'],
  erase: (facts) => ['eraseAll', ...whatStays(facts)],
  over: whatStays,
}

function whatStays({ releasedOn }: StepFacts): WillCode[] {
  return releasedOn === undefined ? [] : ['findingsStay']
}
