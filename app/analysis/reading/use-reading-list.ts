import { useDeferredValue, useMemo, useState } from 'react'

import { useWanted } from '../workshop/wanted'
import { chosenTexts, everyTextOf, neighboursOf, type Choice } from './choose-texts'
import { mostLeft, type QuestionCount } from './question-counts'
import { useReading, type TextToRead } from './reading-context'
import { standingOfText } from './text-standing'

/** The texts of one question, those of them that were chosen, and the one that is read. */
export function useReadingList(counts: QuestionCount[]) {
  const { texts, journal, me } = useReading()
  const [choice, setChoice] = useChoice(mostLeft(counts) ?? '')
  const [picked, setPicked] = useState<string>()
  const isOpening = useWantedText((text) => {
    setChoice(everyTextOf(text.question))
    setPicked(text.name)
  })
  const sought = useDeferredValue(choice)
  const all = useMemo(
    () =>
      texts
        .filter(({ question }) => question === sought.question)
        .map((text) => ({
          ...{ text, standing: standingOfText(journal, text, me) },
          words: () => {
            const translations = journal.texts.get(text.name)?.translations.values() ?? []
            return [text.text, ...[...translations].map(({ value }) => value)]
          },
        })),
    [texts, journal, me, sought.question],
  )
  const chosen = useMemo(() => chosenTexts(all, sought), [all, sought])
  const shown = all.find(({ text }) => text.name === picked) ?? chosen[0]
  // What is read stays before the eyes, also when its state leads out of the list.
  const isSettled = sought === choice && !isOpening
  if (isSettled && shown && shown.text.name !== picked) setPicked(shown.text.name)
  return {
    ...{ choice, all, chosen, shown },
    pick: (name: string) => {
      setChoice(choice)
      setPicked(name)
    },
    choose: (next: Choice) => {
      setChoice(next)
      if (next.question !== choice.question) setPicked(undefined)
    },
    ...neighboursOf(all, chosen, shown?.text.name ?? ''),
  }
}

/** Begins with one question, and stays there once the reader chose or all work done so far is known. */
function useChoice(first: string) {
  const { texts, view } = useReading()
  const [kept, keep] = useState<Choice>()
  const begun = useMemo(() => everyTextOf(first), [first])
  if (!kept && view.isRead && texts.length > 0) keep(begun)
  return [kept ?? begun, keep] as const
}

/** Whether a link in another part of the desk asks for a text just now, which is then opened. */
function useWantedText(open: (text: TextToRead) => void): boolean {
  const { texts } = useReading()
  const { wanted } = useWanted()
  const [seen, setSeen] = useState<typeof wanted>()
  if (wanted === seen) return false
  setSeen(wanted)
  const text = texts.find(({ name }) => name === wanted?.text)
  if (text) open(text)
  return text !== undefined
}

export type ReadingList = ReturnType<typeof useReadingList>
