import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { membersNamed, type ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import { planLines } from '#surveys/findings/plan-lines'
import type { ProtectedPlan } from '#surveys/findings/protect'

import { AdjustRows } from './adjust-rows'
import { useBench } from './bench-context'
import { joinableRows } from './chosen-rows'
import { groupsSentence } from './groups-sentence'
import { JobTrouble } from './job-trouble'
import { planCost } from './plan-cost'
import { saidLine } from './plan-sentence'
import { useRowsBefore, type usePlan } from './use-plan'
import { useSay } from './words'

interface PlanViewProps {
  plan: ProtectedPlan
  groups: ChosenGroups
  adjusting: ReturnType<typeof usePlan>
}

/** What is merged or left out and why, which rows come of it, and how to join them further. */
export function PlanView({ plan, groups, adjusting }: PlanViewProps) {
  const say = useSay()
  const { labels } = useBench()
  const lines = planLines(plan.decisions).map((each) => saidLine(say, labels, each))
  return (
    <>
      <Heading level={3}>{say('plan.title')}</Heading>
      <p>{say(`plan.level.${plan.level}`)}</p>
      <p>{say('plan.fixed')}</p>
      {lines.length === 0 ? (
        <p>{say('plan.nothing')}</p>
      ) : (
        <Disclosure summary={say('plan.reasons', { n: lines.length })} open>
          <ul data-reasons={lines.length}>
            {lines.map(({ subject, text }) => (
              <li key={subject ?? ''}>
                {subject !== undefined && <strong>{subject}</strong>} {text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <JobTrouble trouble={adjusting.trouble} again={adjusting.again} />
      <Refused adjusting={adjusting} />
      <Cost plan={plan} groups={groups} adjusting={adjusting} />
      <RowsBefore plan={plan} adjusting={adjusting} />
      <Breakdowns plan={plan} groups={groups} adjusting={adjusting} />
    </>
  )
}

/** The rows of each breakdown; one that fell away can be had back. */
function Breakdowns({ plan, groups, adjusting: { first, adjust } }: PlanViewProps) {
  const say = useSay()
  const { labels, gathered } = useBench()
  const { counts } = gathered
  return first.breakdowns.map(({ name, kind }) => (
    <Disclosure key={name} summary={say('plan.rows', { breakdown: labels.column(name) })}>
      <p className="workshop-mark">{say('secret.mark')}</p>
      <ul data-rows={name}>
        {(plan.breakdowns.find((each) => each.name === name)?.rows ?? []).map((row) => (
          <li key={row.code}>
            {say('plan.row', {
              row: labels.row(name, row.code, row.members),
              size: labels.words.number(row.size),
            })}
            {row.members &&
              !membersNamed(row.code) &&
              ` ${say('plan.members', { members: row.members.map((each) => labels.row(name, each)) })}`}
          </li>
        ))}
      </ul>
      <AdjustRows
        name={name}
        isCountry={kind === 'country'}
        joinable={joinableRows(name, { counts, first, plan })}
        groups={groups}
        change={(next) => void adjust(next)}
      />
    </Disclosure>
  ))
}

function Refused({ adjusting: { problems } }: Pick<PlanViewProps, 'adjusting'>) {
  const say = useSay()
  const { labels } = useBench()
  if (problems.length === 0) return null
  return (
    <div role="alert">
      <Notice kind="error" title={say('groups.refused')}>
        {problems.map((problem) => (
          <p key={`${problem.code} ${problem.at} ${problem.chosen.join()}`}>
            {groupsSentence(say, labels, problem)}
          </p>
        ))}
      </Notice>
    </div>
  )
}

/** What the key holder’s choice costs beside the plan, and the way back to it. */
function Cost({ plan, groups, adjusting: { first, adjust } }: PlanViewProps) {
  const say = useSay()
  const { gathered, labels } = useBench()
  const isAdjusted = Object.keys(groups).length > 0
  const { number } = labels.words
  const [before, after] = [planCost(first, gathered.counts), planCost(plan, gathered.counts)]
  const facts = {
    ...{ before: number(before.rows), numbersBefore: number(before.numbers) },
    ...{ after: number(after.rows), numbersAfter: number(after.numbers) },
  }
  return (
    <div role="status" data-cost={isAdjusted ? '' : undefined}>
      {isAdjusted && (
        <Notice kind="info" title={say('groups.updated')}>
          <p>{say('groups.cost', facts)}</p>
          <Button type="button" kind="secondary" onClick={() => void adjust({})}>
            {say('groups.reset')}
          </Button>
        </Notice>
      )}
    </div>
  )
}

function RowsBefore({ plan, adjusting: { adjust } }: Pick<PlanViewProps, 'plan' | 'adjusting'>) {
  const say = useSay()
  const { labels } = useBench()
  const before = useRowsBefore(plan)
  if (!before || before.names.length === 0) return null
  const { number, names, groups } = before
  return (
    <Notice kind="warning" title={say('later.title')}>
      <p>{say('groups.later', { number, breakdowns: names.map((name) => labels.column(name)) })}</p>
      <Button type="button" kind="secondary" onClick={() => void adjust(groups)}>
        {say('groups.asBefore', { number })}
      </Button>
    </Notice>
  )
}
