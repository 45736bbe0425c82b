/** Two texts with what they begin and end with alike taken apart, so that the eye finds the difference. */
export interface ChangedMiddle {
  start: string
  before: string
  after: string
  end: string
}

/** By whole words, and by single characters in scripts without blanks. */
export function changedMiddle(before: string, after: string): ChangedMiddle {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const most = Math.min(old.length, now.length)
  const start = countAlike(most, (at) => old[at] === now[at])
  const end = countAlike(most - start, (at) => old.at(-1 - at) === now.at(-1 - at))
  const middle = (words: string[]) => words.slice(start, words.length - end).join('')
  return {
    start: now.slice(0, start).join(''),
    ...{ before: middle(old), after: middle(now) },
    end: now.slice(now.length - end).join(''),
  }
}

function countAlike(most: number, isAlike: (at: number) => boolean): number {
  let count = 0
  while (count < most && isAlike(count)) count += 1
  return count
}

function wordsIn(text: string): string[] {
  return text.match(/\p{Script=Han}|\s+|[^\s\p{Script=Han}]+/gu) ?? []
}
