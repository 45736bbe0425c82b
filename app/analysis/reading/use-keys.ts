import { useMemo, type KeyboardEvent } from 'react'

import { direction } from '#app/i18n/languages'

import { heldKeys, singleKey, type Command } from './commands'
import { nextSentence, sentencesOf, stretched, wordEndsOf, type Way } from './moving'
import type { TextToRead } from './reading-context'
import type { Coding } from './use-coding'

interface Pane {
  text: TextToRead
  coding: Coding
  /** The codes of the themes that may be given, in the order of their numbers. */
  themes: string[]
  go: (way: Way) => void
}

/** What can be done with a text by keys and by the buttons that stand for them. */
export function useCommands({ text, coding, themes, go }: Pane) {
  const sentences = useMemo(() => sentencesOf(text.text, text.lang), [text])
  const ends = useMemo(() => {
    const all = [...wordEndsOf(text.text, text.lang), ...sentences.map(({ end }) => end)]
    return [...new Set(all)].sort((one, other) => one - other)
  }, [text, sentences])
  return (command: Command): void => {
    const { span, choose, turn } = coding
    const theme = command.to === 'theme' ? themes[command.place - 1] : undefined
    if (theme !== undefined) turn(theme)
    else if (command.to === 'text') go(command.way)
    else if (command.to === 'word') choose(span && stretched(ends, span, command.way))
    else if (command.to === 'whole') choose(wholeOf(sentences))
    else if (command.to === 'none') choose(undefined)
    else if (command.to === 'finish') coding.finish(!coding.isDone)
    else if (command.to === 'undo') coding.undo()
    else if (command.to === 'sentence') {
      const whole = sentences.map(({ end }) => end)
      if (command.isLonger && span) choose(stretched(whole, span, command.way))
      else choose(nextSentence(sentences, span, command.way))
    }
  }
}

function wholeOf(sentences: { start: number; end: number }[]) {
  const [first, last] = [sentences[0], sentences.at(-1)]
  return first && last && { start: first.start, end: last.end }
}

/** Hears keys in the pane of a text, save where words are typed. */
export function keyListener(
  { text, hasKeys }: { text: TextToRead; hasKeys: boolean },
  run: (command: Command) => void,
) {
  return (event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.closest(typing)) return
    const command = commandIn(event, { text, hasKeys })
    if (!command) return
    event.preventDefault()
    run(command)
  }
}

const typing = 'textarea, select, input:not([type=checkbox]), [data-mark-quote], [data-new-theme]'

function commandIn(
  event: KeyboardEvent,
  { text, hasKeys }: { text: TextToRead; hasKeys: boolean },
): Command | undefined {
  const held = heldKeys(event)
  if (held?.to === 'word') {
    // On is to the left where words run from right to left.
    const isOn = held.isRight === (direction(text.lang) === 'ltr')
    return { to: 'word', way: isOn ? 'on' : 'back' }
  }
  return held ?? (hasKeys ? singleKey(event) : undefined)
}
