import type { JournalStore } from './journal-store'

const [soon, usual] = [5_000, 20_000]

/**
 * Reads and sends again and again: soon while something waits, at leisure otherwise. It ends when it
 * is told to, or when asking again would change nothing.
 */
export async function keepInStep(
  store: JournalStore,
  { pause, isOver }: { pause: (milliseconds: number) => Promise<void>; isOver: () => boolean },
): Promise<void> {
  while (!isOver()) {
    await store.sync()
    const { trouble, unsent } = store.view()
    if (trouble === 'survey-erased' || trouble === 'no-key-of-survey') return
    await pause(unsent > 0 || trouble ? soon : usual)
  }
}
