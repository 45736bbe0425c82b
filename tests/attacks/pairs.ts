import { readFileSync } from 'node:fs'

import type { CodedResponse } from './coded-responses'
import { type Commit, commitsIn, touchedIn } from './wal-commits'

/** A code as the register keeps it, and the answers of whoever had it. */
export interface Pair {
  code: Buffer
  answers: Buffer
}

export function pairsOf(answered: CodedResponse[]): Pair[] {
  return answered.map(({ codeHash, answersId }) => ({ code: codeHash, answers: answersId }))
}

export function commitsOf(file: string): Commit[] {
  return commitsIn(readFileSync(`${file}-wal`), readFileSync(file))
}

/** The attack: a transaction that touched one code and one response has joined them. */
export function pairsIn(commits: Commit[], pairs: Pair[]): Pair[] {
  return commits.flatMap((commit) => {
    const [code, ...codes] = touchedIn(commit, sideOf(pairs, 'code'))
    const [answers, ...others] = touchedIn(commit, sideOf(pairs, 'answers'))
    return code && answers && codes.length + others.length === 0 ? [{ code, answers }] : []
  })
}

/** What transactions touched one by one, in their order. */
export function eachAlone(commits: Commit[], pairs: Pair[], side: keyof Pair): Buffer[] {
  const touched = commits.map((commit) => touchedIn(commit, sideOf(pairs, side)))
  return touched.filter(({ length }) => length === 1).flat()
}

export function rightIn(found: Pair[], pairs: Pair[]): number {
  return found.filter(({ code, answers }) =>
    pairs.some((pair) => pair.code.equals(code) && pair.answers.equals(answers)),
  ).length
}

function sideOf(pairs: Pair[], side: keyof Pair): Buffer[] {
  return pairs.map((pair) => pair[side])
}
