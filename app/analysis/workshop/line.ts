import type { Floor } from './floor'
import type { Job, See, Work } from './work'

/** What passes from the page to its worker. */
export interface AskedJob<Name extends Job = Job> {
  id: number
  job: Name
  asked: Work[Name]['asked']
}

/** What passes back: how much of a job is done, or what came of it. */
export type Said =
  | { id: number; done: number; of: number }
  | { id: number; answer: Work[Job]['answer'] }
  | { id: number; broken: string }

/** One end of the line between a page and its worker. */
export interface End {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listen: (event: MessageEvent<unknown>) => void): void
}

/** In the worker: does one job after the other, and says of each what came of it. */
export function answerJobs(floor: Floor, page: End): void {
  let last: Promise<unknown> = Promise.resolve()
  page.addEventListener('message', ({ data }) => {
    const job = data as AskedJob
    last = last.then(() => done(floor, job, (said) => page.postMessage(said)))
  })
}

async function done(floor: Floor, { id, job, asked }: AskedJob, say: (said: Said) => void) {
  try {
    say({ id, answer: await run(floor, job, asked, (done, of) => say({ id, done, of })) })
  } catch (error) {
    say({ id, broken: error instanceof Error ? error.message : String(error) })
  }
}

function run<Name extends Job>(floor: Floor, job: Name, asked: Work[Name]['asked'], see: See) {
  return floor[job](asked, see)
}
