import type { Journal } from '#surveys/journal/fold'

import type { TextToRead } from '../workshop/work'

/** How far one key holder has come with the texts of a question. */
export interface QuestionCount {
  question: string
  n: number
  done: number
  left: number
}

/** One for each question that anybody wrote to, in the order in which they are asked. */
export function questionCounts(
  questions: string[],
  texts: Pick<TextToRead, 'name' | 'question'>[],
  { journal, me }: { journal: Journal; me: string },
): QuestionCount[] {
  const all = new Map(questions.map((id) => [id, { n: 0, done: 0 }]))
  for (const { name, question } of texts) {
    const own = all.get(question)
    if (!own) continue
    own.n += 1
    if (journal.texts.get(name)?.codings.get(me)?.read) own.done += 1
  }
  return [...all]
    .filter(([, { n }]) => n > 0)
    .map(([question, { n, done }]) => ({ question, n, done, left: n - done }))
}

/** Where most is left to do; of several, what is asked first. */
export function mostLeft(counts: QuestionCount[]): string | undefined {
  const most = Math.max(...counts.map(({ left }) => left))
  return counts.find(({ left }) => left === most)?.question
}
