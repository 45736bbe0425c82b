import type { MouseEvent } from 'react'

import { Button } from '#app/ui/button'
import { Checkboxes } from '#app/ui/checkboxes'
import { nothingChosen, type ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import { otherOrNotStated } from '#surveys/findings/merged-codes'

import { useBench } from './bench-context'
import { join, release, send, type Joinable } from './chosen-rows'
import { useSay } from './words'

interface AdjustRowsProps {
  name: string
  /** Countries are only ever counted among the others of their region, and not named. */
  isCountry: boolean
  joinable: Joinable[]
  groups: ChosenGroups
  change: (groups: ChosenGroups) => void
}

/** Rows of a breakdown to tick, and what to do with them; what was chosen stands above, to be undone. */
export function AdjustRows({ name, isCountry, joinable, groups, change }: AdjustRowsProps) {
  const say = useSay()
  const { labels } = useBench()
  const rest = { into: labels.row(name, otherOrNotStated) }
  const act = (next: (groups: ChosenGroups, name: string, codes: string[]) => ChosenGroups) => ({
    onClick: ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
      const codes = form ? new FormData(form).getAll(`rows-${name}`).map(String) : []
      change(next(groups, name, codes))
    },
  })
  const options = joinable.map(({ code, size, into }) => {
    const facts = { row: labels.row(name, code), size: labels.words.number(size) }
    const text =
      into === undefined
        ? say('groups.category', facts)
        : say('groups.categoryIn', { ...facts, into: labels.row(name, into) })
    return { value: code, text }
  })
  return (
    <>
      <Chosen name={name} isCountry={isCountry} groups={groups} change={change} />
      <form data-adjust={name} onSubmit={(event) => event.preventDefault()}>
        <Checkboxes
          key={JSON.stringify(groups)}
          name={`rows-${name}`}
          label={say('groups.legend', { breakdown: labels.column(name) })}
          hint={say(isCountry ? 'groups.hintCountries' : 'groups.hint')}
          options={options}
        />
        <div className="workshop-choices">
          {!isCountry && (
            <Button type="button" kind="secondary" {...act(join)}>
              {say('groups.join')}
            </Button>
          )}
          <Button type="button" kind="secondary" {...act(send)}>
            {isCountry ? say('groups.sendCountries') : say('groups.send', rest)}
          </Button>
        </div>
      </form>
    </>
  )
}

type ChosenProps = Omit<AdjustRowsProps, 'joinable'>

/** What the key holder joined, each with the way back. */
function Chosen({ name, isCountry, groups, change }: ChosenProps) {
  const say = useSay()
  const { labels } = useBench()
  const { groups: made, rest } = groups[name] ?? nothingChosen
  const into = labels.row(name, otherOrNotStated)
  const named = (codes: string[]) => ({ rows: codes.map((code) => labels.row(name, code)), into })
  const chosen = [
    ...made.map((codes) => ({ codes, text: say('groups.made', named(codes)) })),
    ...(rest.length > 0
      ? [
          {
            codes: rest,
            text: say(isCountry ? 'groups.sentCountries' : 'groups.sent', named(rest)),
          },
        ]
      : []),
  ]
  if (chosen.length === 0) return null
  return (
    <>
      <h4>{say('groups.yours')}</h4>
      <ul className="plain-list" data-chosen={name}>
        {chosen.map(({ codes, text }) => (
          <li key={codes.join()}>
            {text}{' '}
            <Button
              type="button"
              kind="secondary"
              onClick={() => change(release(groups, name, codes))}
            >
              {say('groups.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
