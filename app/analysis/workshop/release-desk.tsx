import { useState } from 'react'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import type { ChosenGroups } from '#surveys/findings/groups/chosen-groups'
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
import { SaidInRelease } from './said-in-release'
import { Underway } from './underway'
import { useJob } from './use-job'
import { useLastRelease } from './use-last-release'
import { usePlan } from './use-plan'
import { useSaidNames } from './use-said-names'
import { saysTheSame, useToSay } from './use-to-say'
import { useSay } from './words'

/** From true counts to numbers that may leave: what is merged, what is left out, what it costs. */
export function ReleaseDesk() {
  const say = useSay()
  const { gathered, earlier } = useBench()
  const asked = useAsked()
  const { job, without, groups, choosing, change, make } = asked
  const names = useSaidNames(choosing.quotes, asked.said)
  const adjusting = usePlan((next) => change({ groups: next }))
  const made = job.answer?.ok ? job.answer.value : undefined
  const refused = job.answer && !job.answer.ok ? job.answer.problems : []
  if (!isWhole(gathered)) return <Notice kind="error" title={say('release.notWhole')} />
  return (
    <section aria-labelledby="release">
      <Heading level={2} id="release">
        {say('release.title')}
      </Heading>
      <p>{say('release.text')}</p>
      <PlanView plan={made?.plan ?? adjusting.plan} groups={groups} adjusting={adjusting} />
      <LeaveOut without={without} change={(next) => change({ without: next })} />
      <SaidInRelease choosing={choosing} names={names} />
      <MessagesForm first={asked.first} change={(messages) => change({ messages })} />
      {earlier.length > 0 && <LaterRelease taken={job.forget} />}
      <Button
        type="button"
        disabled={asked.isWaiting}
        aria-disabled={job.isBusy || undefined}
        onClick={make}
      >
        {say('release.make')}
      </Button>
      {job.isBusy && <Underway value={job.done} max={job.of} words={say('release.making')} />}
      <JobTrouble trouble={job.trouble} again={make} />
      <Refusals
        problems={refused}
        leave={(left) => change({ without: [...without, left] })}
        names={names}
      />
      {made && (
        <MadeView
          key={made.release.hash}
          {...{ made, names }}
          themes={asked.said.themes}
          isStale={asked.isStale}
        />
      )}
    </section>
  )
}

interface Asked {
  without: Left[]
  groups: ChosenGroups
  /** Absent where a message has to be mended first. */
  messages: Messages | undefined
}

/** What the key holder wants; whatever was made of something else is forgotten. */
function useAsked() {
  const { wasm, earlier } = useBench()
  const job = useJob('protect')
  const first = useLastRelease()?.messages ?? {}
  const [asked, setAsked] = useState<Asked>({ without: [], groups: {}, messages: first })
  const { without, groups, messages } = asked
  const choosing = useToSay(job.forget)
  const [said, setSaid] = useState(choosing.now)
  return {
    ...{ job, first, without, groups, choosing, said, isWaiting: messages === undefined },
    isStale: !saysTheSame(said, choosing.now),
    change: (next: Partial<Asked>) => {
      setAsked((last) => ({ ...last, ...next }))
      job.forget()
    },
    make: () => {
      // Not truly disabled meanwhile: whoever is on the button by keyboard would be left nowhere.
      if (job.isBusy) return
      const { themes, quotes } = choosing.now
      setSaid(choosing.now)
      if (messages) void job.ask({ wasm, earlier, without, groups, messages, themes, quotes })
    },
  }
}
