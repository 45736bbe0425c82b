import type { Letter, Mailer } from './mailer'

/** A letter and all who are to get it. */
export interface Posting extends Letter {
  to: string[]
}

/** How far the sending of letters has come. */
export interface Round {
  of: number
  reached: number
  failed: number
  isOver: boolean
  /** Nobody wanted the letters any more before all were sent. */
  isHalted: boolean
}

interface Known extends Round {
  /** Who was not reached, for as long as this server runs. */
  missed: string[]
  done: Promise<void>
}

interface Wishes {
  /** Asked before each lot, for a round may take long; after a no, nothing more is sent. */
  isStillWanted: () => Promise<boolean>
  whenOver: (round: Round) => Promise<void>
}

/** Where letters are sent from while pages go on; nothing of it is stored. */
export interface MailRoom {
  find: (about: string) => Round | undefined
  missed: (about: string) => string[]
  /** False while letters about the same are on their way. */
  begin: (about: string, postings: Posting[], wishes: Wishes) => boolean
  /** Sends what is being handed over, and no more. */
  stop: () => Promise<void>
}

/** As many blind copies as mail services commonly take at once. */
export const inOneLot = 50
// A service that gave no answer three times is out of reach, and each try takes long.
const mostInVain = 3

export function makeMailRoom(mailer: Mailer, tellTrouble: () => void): MailRoom {
  const rounds = new Map<string, Known>()
  let isStopped = false
  const run = async (round: Known, postings: Posting[], { isStillWanted }: Wishes) => {
    let inVain = 0
    for (const { to, ...letter } of postings.flatMap(inLots)) {
      const isPointless = isStopped || inVain >= mostInVain
      if (!isPointless && !round.isHalted) round.isHalted = !(await isStillWanted().catch(no))
      const isHopeless = isPointless || round.isHalted
      const answer = isHopeless ? undefined : await mailer.send(letter, to).catch(() => undefined)
      inVain = answer ? 0 : inVain + 1
      const taken = answer ?? []
      const missed = to.filter((address) => !taken.includes(address))
      round.reached += to.length - missed.length
      round.failed += missed.length
      round.missed.push(...missed)
    }
    mailer.rest()
    round.isOver = true
  }
  return {
    find: (about) => rounds.get(about),
    missed: (about) => rounds.get(about)?.missed ?? [],
    begin(about, postings, wishes) {
      if (isStopped || rounds.get(about)?.isOver === false) return false
      const of = postings.reduce((sum, { to }) => sum + to.length, 0)
      const begun = { of, reached: 0, failed: 0, isOver: false, isHalted: false }
      const round: Known = { ...begun, missed: [], done: Promise.resolve() }
      rounds.set(about, round)
      round.done = run(round, postings, wishes)
        .then(() => wishes.whenOver(round))
        .catch(tellTrouble)
      return true
    },
    async stop() {
      isStopped = true
      await Promise.all([...rounds.values()].map(({ done }) => done))
    },
  }
}

// What cannot be asked for is not wanted: a letter too many cannot be taken back.
const no = () => false

export function lotsIn(postings: Posting[]): number {
  return postings.flatMap(inLots).length
}

function inLots({ to, ...letter }: Posting): Posting[] {
  const lots = Array.from({ length: Math.ceil(to.length / inOneLot) }, (_, n) =>
    to.slice(n * inOneLot, (n + 1) * inOneLot),
  )
  return lots.map((lot) => ({ ...letter, to: lot }))
}
