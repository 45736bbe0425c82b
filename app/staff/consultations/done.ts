/** What was just done, as the address of the page that follows says it. */
export const doneWords = [
  ...(['brought', 'replaced', 'takenAway', 'dates', 'published'] as const),
  ...(['paused', 'resumed', 'closed', 'erased', 'released'] as const),
]
export type Done = (typeof doneWords)[number]
