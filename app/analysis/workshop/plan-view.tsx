import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'
import type { ProtectedPlan } from '#surveys/findings/protect'

import { useBench } from './bench-context'
import { planSentence } from './plan-sentence'
import { useSay } from './words'

/** What is merged or left out and why, and which rows come of it. */
export function PlanView({ plan }: { plan: ProtectedPlan }) {
  const say = useSay()
  const { labels } = useBench()
  const sentences = [...new Set(plan.decisions.map((each) => planSentence(say, labels, each)))]
  return (
    <>
      <Heading level={3}>{say('plan.title')}</Heading>
      <p>{say(`plan.level.${plan.level}`)}</p>
      <p>{say('plan.fixed')}</p>
      {sentences.length === 0 ? (
        <p>{say('plan.nothing')}</p>
      ) : (
        <Disclosure summary={say('plan.reasons', { n: sentences.length })} open>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {plan.breakdowns.map(({ name, rows }) => (
        <Disclosure key={name} summary={say('plan.rows', { breakdown: labels.column(name) })}>
          <p className="workshop-mark">{say('secret.mark')}</p>
          <ul>
            {rows.map(({ code, members, size }) => (
              <li key={code}>
                {say('plan.row', { row: labels.row(name, code), size: labels.words.number(size) })}
                {members &&
                  ` ${say('plan.members', { members: members.map((each) => labels.row(name, each)) })}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </>
  )
}
