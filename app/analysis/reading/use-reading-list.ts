import { useDeferredValue, useMemo, useState } from 'react'

import { useWanted } from '../workshop/wanted'
import { chosenTexts, everyTextOf, neighboursOf, type Choice } from './choose-texts'
import { useReading, type TextToRead } from './reading-context'
import { standingOfText } from './text-standing'

/** The texts of one question, those of them that were chosen, and the one that is read. */
export function useReadingList(questions: string[]) {
  const { texts, journal, me } = useReading()
  const [choice, setChoice] = useState<Choice>(() => everyTextOf(firstOf(questions, texts)))
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
    ...{ choice, all, chosen, shown, pick: setPicked },
    choose: (next: Choice) => {
      setChoice(next)
      if (next.question !== choice.question) setPicked(undefined)
    },
    ...neighboursOf(all, chosen, shown?.text.name ?? ''),
  }
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

function firstOf(questions: string[], texts: TextToRead[]): string {
  const answered = questions.find((id) => texts.some(({ question }) => question === id))
  return answered ?? questions[0] ?? ''
}

export type ReadingList = ReturnType<typeof useReadingList>
