import { useId } from 'react'

import { Disclosure } from '#app/ui/disclosure'

import { NewTheme } from '../themes/new-theme'
import { ThemeName } from '../themes/theme-name'
import { useSay } from '../workshop/words'
import { passageAt } from './coding-edits'
import type { Command } from './commands'
import { useReading } from './reading-context'
import { excerptOf } from './signs'
import type { Coding } from './use-coding'
import { useThemes } from './use-themes'

interface ChosenPassageProps {
  coding: Coding
  run: (command: Command) => void
}

/** What is chosen of the text, and what may be done with it. */
export function ChosenPassage({ coding, run }: ChosenPassageProps) {
  const say = useSay()
  const { text } = coding.at
  const { span } = coding
  const words = span && excerptOf(text.text.slice(span.start, span.end), 140)
  return (
    <div className="reading-chosen-passage">
      <Steps run={run} isChosen={span !== undefined} />
      <p role="status" data-chosen={span ? `${span.start}-${span.end}` : ''}>
        {words === undefined ? say.reading('chosen.none') : say.reading('chosen.is')}{' '}
        {words !== undefined && <bdi lang={text.lang}>{words}</bdi>}
      </p>
      <Themes coding={coding} />
      <Disclosure summary={say.reading('chosen.newTheme')}>
        <NewTheme question={text.question} />
      </Disclosure>
    </div>
  )
}

const steps: { name: 'before' | 'after' | 'longer' | 'shorter' | 'whole'; command: Command }[] = [
  { name: 'before', command: { to: 'sentence', way: 'back', isLonger: false } },
  { name: 'after', command: { to: 'sentence', way: 'on', isLonger: false } },
  { name: 'shorter', command: { to: 'word', way: 'back' } },
  { name: 'longer', command: { to: 'word', way: 'on' } },
  { name: 'whole', command: { to: 'whole' } },
]

/** The same as by keys, for fingers. */
function Steps({ run, isChosen }: { run: (command: Command) => void; isChosen: boolean }) {
  const say = useSay()
  return (
    <div className="reading-steps" role="group" aria-label={say.reading('steps.label')}>
      {steps.map(({ name, command }) => (
        <button
          key={name}
          type="button"
          data-step={name}
          disabled={command.to === 'word' && !isChosen}
          onClick={() => run(command)}
        >
          {say.reading(`steps.${name}`)}
        </button>
      ))}
    </div>
  )
}

function Themes({ coding }: { coding: Coding }) {
  const say = useSay()
  const id = useId()
  const { journal } = useReading()
  const { at, span } = coding
  const themes = useThemes(at.text.question)
  const countsAs = journal.codeBooks.get(at.text.question)?.countsAs
  const given = span ? (passageAt(journal, at, span)?.kept.value.themes ?? []) : []
  if (themes.length === 0) return <p>{say.reading('chosen.noThemes')}</p>
  return (
    <fieldset className="reading-themes" disabled={!span}>
      <legend>{say.reading('chosen.themes')}</legend>
      {themes.map(({ code, label }, n) => (
        <label key={code} htmlFor={`${id}-${code}`}>
          <input
            type="checkbox"
            id={`${id}-${code}`}
            autoComplete="off"
            checked={given.some((each) => each === code || countsAs?.get(each) === code)}
            onChange={() => coding.turn(code)}
          />
          {n < 9 && <kbd aria-hidden="true">{n + 1}</kbd>}
          <ThemeName label={label} />
        </label>
      ))}
    </fieldset>
  )
}
