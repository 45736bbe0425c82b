import { makeMailRoom } from '#app/mail/mail-room'
import { makeMailer } from '#app/mail/mailer'
import { keepReach } from '#app/operations/reach/keep-reach'
import { makeReachCounter, type ReachCounter } from '#app/operations/reach/reach-counter'
import type { Stores } from '#db/connection'

import { logTrouble } from './log'
import type { ServerContext } from './context'
import type { Settings } from './settings'

interface Background {
  given: Pick<ServerContext, 'mailRoom' | 'reach'>
  stop: () => Promise<void>
}

const hour = 3_600_000

/** What this server does beside answering: letters on their way, and counts of whom surveys reached. */
export function beginBackground({ mail }: Pick<Settings, 'mail'>, stores: Stores): Background {
  const trouble = () => logTrouble({ status: 500, route: 'reminders' })
  const mailRoom = mail && makeMailRoom(makeMailer(mail), trouble)
  const reach = makeReachCounter()
  const tick = setInterval(() => void writeReach(stores, reach, reach.takeRested()), hour).unref()
  return {
    given: { mailRoom, reach },
    async stop() {
      clearInterval(tick)
      await mailRoom?.stop()
      await writeReach(stores, reach, reach.takeAll())
    },
  }
}

/** Never with an answer nor right after it: what is written has waited for an hour at least. */
async function writeReach(
  stores: Stores,
  reach: ReachCounter,
  counts: ReturnType<ReachCounter['takeAll']>,
): Promise<void> {
  await keepReach(stores, counts).catch(() => {
    reach.giveBack(counts)
    logTrouble({ status: 500, route: 'reach' })
  })
}
