import { useMemo, useState } from 'react'

import type { ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import { inSurveysOrder } from '#surveys/findings/groups/fit-groups'
import type { GroupsProblem } from '#surveys/findings/groups/groups-problem'
import type { MergePlan } from '#surveys/findings/merge-plan'
import type { Release } from '#surveys/findings/release'

import { useBench } from './bench-context'
import { areSameRows, rowsAsIn } from './chosen-rows'
import { readEarlier } from './read-earlier'
import { useJob } from './use-job'

/** The plan as the key holder changes it; what cannot be so changes nothing and says why. */
export function usePlan(change: (groups: ChosenGroups) => void) {
  const { gathered, survey } = useBench()
  const job = useJob('plan')
  const [plan, setPlan] = useState(gathered.plan)
  const [asked, setAsked] = useState<ChosenGroups>({})
  const answered = job.answer
  const problems: GroupsProblem[] = answered && !answered.ok ? answered.problems : []
  const adjust = async (wanted: ChosenGroups) => {
    const groups = inSurveysOrder(wanted, survey)
    setAsked(groups)
    const answer = await job.ask({ groups })
    if (!answer?.ok) return
    setPlan(answer.value)
    change(groups)
  }
  const again = () => void adjust(asked)
  return { first: gathered.plan, plan, problems, trouble: job.trouble, adjust, again }
}

/** The last release, the breakdowns of which the rows are other than in it, and how to have those. */
export function useRowsBefore(plan: Pick<MergePlan, 'breakdowns'>) {
  const { earlier, versions, gathered } = useBench()
  const last = useMemo(() => readEarlier(earlier, versions)?.at(-1), [earlier, versions])
  if (!last) return undefined
  const changed = plan.breakdowns.filter(({ name, rows }) => isOther(last, name, rows))
  const names = changed.map(({ name }) => name)
  return { number: last.release, names, groups: rowsAsIn(last, gathered.plan) }
}

function isOther(
  { rows }: Release,
  name: string,
  now: MergePlan['breakdowns'][number]['rows'],
): boolean {
  const before = rows[name]
  return before !== undefined && !areSameRows(before, now)
}
