import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { Field } from '#app/ui/field'

import { useBench } from '../workshop/bench-context'
import { PickOne } from '../workshop/pick-one'
import { useSay } from '../workshop/words'
import { everyTextOf, states, type Choice } from './choose-texts'
import type { ReadingList } from './use-reading-list'
import { useThemes } from './use-themes'

/** Which texts are listed: by language, region, state and theme, and by words in them. */
export function TextFilters({ list }: { list: ReadingList }) {
  const say = useSay()
  const { choice, choose, chosen, all } = list
  return (
    <search className="reading-filters">
      <Field id="reading-search" label={say.reading('filter.words')}>
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            className="control"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={choice.words}
            onChange={({ currentTarget }) => choose({ ...choice, words: currentTarget.value })}
          />
        )}
      </Field>
      <Disclosure summary={say.reading('filter.title')}>
        <Picks list={list} />
      </Disclosure>
      <p role="status" data-listed={chosen.length}>
        {say.reading('filter.listed', { n: chosen.length, of: all.length })}
      </p>
      {chosen.length < all.length && (
        <Button type="button" kind="secondary" onClick={() => choose(everyTextOf(choice.question))}>
          {say.reading('filter.clear')}
        </Button>
      )}
    </search>
  )
}

function Picks({ list: { choice, choose, all } }: { list: ReadingList }) {
  const say = useSay()
  const { labels } = useBench()
  const { words } = labels
  const there = (told: (string | undefined)[], named: (code: string) => string) =>
    [...new Set(told)]
      .filter((each) => each !== undefined)
      .sort()
      .map((value) => ({ value, text: named(value) }))
  const regions = all.map(({ text }) => text.region)
  const options = {
    lang: there(
      all.map(({ text }) => text.lang),
      words.language,
    ),
    region: there(regions, (code) => words.region(code)),
    state: states.map((value) => ({ value, text: say.reading(`state.${value}`) })),
    theme: useThemes(choice.question).map(({ code, label }) => ({ value: code, text: label.text })),
  }
  const names = ['lang', 'region', 'state', 'theme'] as const
  return (
    <div className="reading-picks">
      {names.map((name) => (
        <PickOne
          key={name}
          id={`reading-${name}`}
          label={say.reading(`filter.${name}`)}
          blank={say.reading('filter.any')}
          options={options[name]}
          pick={(value) =>
            choose({ ...choice, [name]: name === 'state' ? stateCalled(value) : value })
          }
          value={choice[name]}
        />
      ))}
    </div>
  )
}

function stateCalled(value: string): Choice['state'] {
  return states.find((state) => state === value) ?? ''
}
