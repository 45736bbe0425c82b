import { useRef, useState } from 'react'

import { useBench } from './bench-context'
import type { Job, Work } from './work'
import { WorkerDied } from './worker-line'

/** How far a job of the worker is; the answer of the last one stays until the next has come. */
export interface JobStanding<Answer> {
  isBusy: boolean
  done: number
  of: number
  answer?: Answer
  trouble?: 'worker-died' | 'not-done' | undefined
}

/** Asks the worker for one kind of job; what came of an older question is passed over. */
export function useJob<Name extends Job>(job: Name) {
  const { bench } = useBench()
  const idle: JobStanding<Work[Name]['answer']> = { isBusy: false, done: 0, of: 0 }
  const [standing, setStanding] = useState(idle)
  const turn = useRef(0)
  const ask = async (asked: Work[Name]['asked']): Promise<Work[Name]['answer'] | undefined> => {
    const own = (turn.current += 1)
    const set = (next: (last: typeof idle) => typeof idle) => {
      if (turn.current === own) setStanding(next)
    }
    set((last) => ({ ...last, isBusy: true, done: 0, of: 0, trouble: undefined }))
    try {
      const see = (done: number, of: number) => set((last) => ({ ...last, done, of }))
      const answer = await bench.ask(job, asked, see)
      set(() => ({ ...idle, answer }))
      return answer
    } catch (error) {
      const trouble = error instanceof WorkerDied ? 'worker-died' : 'not-done'
      set((last) => ({ ...last, isBusy: false, trouble }))
      return undefined
    }
  }
  const forget = () => {
    turn.current += 1
    setStanding(idle)
  }
  return { ...standing, ask, forget }
}
