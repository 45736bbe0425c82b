import { useMemo, useState, type RefObject } from 'react'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { standsIn } from '#surveys/journal/passage'

import { useSay } from '../workshop/words'
import type { TextInList } from './choose-texts'
import { ChosenPassage } from './chosen-passage'
import { Finish } from './finish'
import { KeyHelp } from './key-help'
import type { Way } from './moving'
import { MyPassages } from './my-passages'
import { Notes } from './notes'
import { Original } from './original'
import { OtherCoders } from './other-coders'
import { Quoting } from './quoting'
import { useReading, type TextToRead } from './reading-context'
import { TextContext } from './text-context'
import { useThemeWords } from './use-theme-words'
import { Translation } from './translation'
import { useCoding, type Coding } from './use-coding'
import { keyListener, useCommands } from './use-keys'
import type { ReadingList } from './use-reading-list'
import { useThemes } from './use-themes'

interface TextPaneProps {
  list: ReadingList
  shown: TextInList
  original: RefObject<HTMLDivElement>
}

/** One text, with all that is done with it. */
export function TextPane({ list, shown: { text }, original }: TextPaneProps) {
  const [hasKeys, setKeys] = useState(true)
  const coding = useCoding(text)
  const [seen, see] = useSeen(text)
  const passages = useSeenPassages(text, seen)
  const { go, run } = useGoing(list, coding)
  const { span, choose } = coding
  return (
    <article
      className="reading-pane"
      aria-labelledby="reading-text"
      onKeyDown={keyListener({ text, hasKeys }, run)}
    >
      <PaneHead list={list} name={text.name} go={go} />
      <TextContext text={text} />
      <div className="reading-pair">
        <div>
          <Original {...{ text, frame: original, span, choose, passages }} />
          <ChosenPassage coding={coding} run={run} />
        </div>
        <Translation text={text} />
      </div>
      <Quoting coding={coding} leave={() => original.current?.focus()} />
      <MyPassages coding={coding} />
      <Finish coding={coding} next={list.next === undefined ? undefined : () => go('on')} />
      <OtherCoders coding={coding} seen={seen} see={see} />
      <Notes text={text} />
      <KeyHelp hasKeys={hasKeys} setKeys={setKeys} />
    </article>
  )
}

function useGoing(list: ReadingList, coding: Coding) {
  const { text } = coding.at
  const themes = useThemes(text.question).map(({ code }) => code)
  const go = (way: Way) => {
    const to = way === 'on' ? list.next : list.previous
    if (to !== undefined) list.pick(to)
  }
  return { go, run: useCommands({ text, coding, themes, go }) }
}

/** Whose passages are seen in a text: one’s own, until somebody asks for another’s. */
function useSeen({ name }: TextToRead) {
  const [wanted, want] = useState<{ name: string; coder: string | undefined }>()
  const seen = wanted?.name === name ? wanted.coder : undefined
  return [seen, (coder: string | undefined) => want({ name, coder })] as const
}

function useSeenPassages(text: TextToRead, coder: string | undefined) {
  const { journal, me } = useReading()
  const themeWords = useThemeWords(text.question)
  return useMemo(() => {
    const coding = journal.texts.get(text.name)?.codings.get(coder ?? me)
    return [...(coding?.passages ?? [])]
      .filter(([, { value }]) => standsIn(text.text, value))
      .map(([name, { value }]) => {
        return { name, start: value.start, end: value.end, label: themeWords(value) }
      })
  }, [journal, text, coder, me, themeWords])
}

interface PaneHeadProps {
  list: ReadingList
  name: string
  go: (way: Way) => void
}

function PaneHead({ list: { all, next, previous }, name, go }: PaneHeadProps) {
  const say = useSay()
  const place = all.findIndex(({ text }) => text.name === name)
  return (
    <div className="reading-head">
      <div role="status">
        <Heading level={3} id="reading-text">
          {say.reading('text.title', { n: place + 1, of: all.length })}
        </Heading>
      </div>
      <div className="reading-buttons">
        <Button
          type="button"
          kind="secondary"
          disabled={previous === undefined}
          onClick={() => go('back')}
        >
          {say.reading('text.previous')}
        </Button>
        <Button
          type="button"
          kind="secondary"
          disabled={next === undefined}
          onClick={() => go('on')}
        >
          {say.reading('text.next')}
        </Button>
      </div>
    </div>
  )
}
