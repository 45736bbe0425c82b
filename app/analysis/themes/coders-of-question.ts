import type { Journal } from '#surveys/journal/fold'

interface CoderAtWork {
  by: string
  /** With how many texts they have finished. */
  finished: number
}

/** Who has finished with texts of a question, whoever finished with most of them first. */
export function codersOfQuestion({ texts: works }: Journal, texts: string[]): CoderAtWork[] {
  const finished = new Map<string, number>()
  for (const text of texts) {
    for (const [by, { read }] of works.get(text)?.codings ?? []) {
      if (read) finished.set(by, (finished.get(by) ?? 0) + 1)
    }
  }
  const coders = [...finished].map(([by, count]): CoderAtWork => ({ by, finished: count }))
  return coders.sort((one, other) => other.finished - one.finished || (one.by < other.by ? -1 : 1))
}
