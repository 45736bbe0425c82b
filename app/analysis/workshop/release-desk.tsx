import { useState } from 'react'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import type { Left } from '#surveys/findings/protect'
import type { Messages } from '#surveys/findings/release'

import { useBench } from './bench-context'
import { isWhole } from './is-whole'
import { JobTrouble } from './job-trouble'
import { LaterRelease } from './later-release'
import { LeaveOut } from './leave-out'
import { MadeView } from './made-view'
import { MessagesForm } from './messages-form'
import { PlanView } from './plan-view'
import { Refusals } from './refusals'
import { Underway } from './underway'
import { useJob } from './use-job'
import { useSay } from './words'

/** From true counts to numbers that may leave: what is merged, what is left out, what it costs. */
export function ReleaseDesk() {
  const say = useSay()
  const { gathered, earlier } = useBench()
  const asked = useAsked()
  const { job, without, change, make } = asked
  const made = job.answer?.ok ? job.answer.value : undefined
  const refused = job.answer && !job.answer.ok ? job.answer.problems : []
  if (!isWhole(gathered)) return <Notice kind="error" title={say('release.notWhole')} />
  return (
    <section aria-labelledby="release">
      <Heading level={2} id="release">
        {say('release.title')}
      </Heading>
      <p>{say('release.text')}</p>
      <PlanView plan={made?.plan ?? gathered.plan} />
      <LeaveOut without={without} change={(next) => change({ without: next })} />
      <MessagesForm change={(messages) => change({ messages })} />
      {earlier.length > 0 && <LaterRelease taken={job.forget} />}
      <Button type="button" disabled={job.isBusy || asked.isWaiting} onClick={make}>
        {say('release.make')}
      </Button>
      {job.isBusy && <Underway value={job.done} max={job.of} words={say('release.making')} />}
      <JobTrouble trouble={job.trouble} again={make} />
      <Refusals problems={refused} leave={(left) => change({ without: [...without, left] })} />
      {made && <MadeView made={made} key={made.release.hash} />}
    </section>
  )
}

interface Asked {
  without: Left[]
  /** Absent where a message has to be mended first. */
  messages: Messages | undefined
}

/** What the key holder wants; whatever was made of something else is forgotten. */
function useAsked() {
  const { wasm, earlier } = useBench()
  const job = useJob('protect')
  const [asked, setAsked] = useState<Asked>({ without: [], messages: {} })
  const { without, messages } = asked
  return {
    ...{ job, without, isWaiting: messages === undefined },
    change: (next: Partial<Asked>) => {
      setAsked({ ...asked, ...next })
      job.forget()
    },
    make: () => {
      if (messages) void job.ask({ wasm, earlier, without, messages })
    },
  }
}
