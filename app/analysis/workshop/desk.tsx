import { useEffect, useRef, useState, type ReactNode } from 'react'

import { Notice } from '#app/ui/notice'
import type { Survey } from '#surveys/definition/survey'

import { takesWords } from '../raw-rows'
import { QuotesDesk } from '../quotes/quotes-desk'
import { JournalBar } from '../reading/journal-bar'
import { ReadingDesk } from '../reading/reading-desk'
import { ReadingProvider } from '../reading/reading-provider'
import { CodeBookDesk } from '../themes/code-book-desk'
import { useBench } from './bench-context'
import { Completeness } from './completeness'
import { PartLinks, type PartOfDesk } from './part-links'
import { ReleaseDesk } from './release-desk'
import { TrueNumbers } from './true-numbers'
import { usePart } from './use-part'
import { TextsFirst, TextsOnTheirWay } from './texts-on-their-way'
import { useWanted, WantedProvider } from './wanted'
import { useSay } from './words'

const wordless: PartOfDesk[] = ['numbers', 'release']
const all: PartOfDesk[] = ['numbers', 'reading', 'themes', 'quotes', 'release']

/** All that a key holder does with answers that are open, one part at a time. */
export function Desk() {
  const { survey, areTextsOpen } = useBench()
  const parts = asksForTexts(survey) ? all : wordless
  const shown = usePart(parts, 'numbers')
  const isReady = (part: PartOfDesk) => areTextsOpen || part === 'numbers'
  return (
    <ReadingProvider>
      <Warning />
      <PartLinks parts={parts} shown={shown} />
      <TextsOnTheirWay />
      {parts.length > wordless.length && <JournalBar />}
      <WantedProvider>
        {parts.map((part) => (
          <Part key={part} isShown={part === shown} isReady={isReady(part)} name={part}>
            {isReady(part) ? contentOf(part) : <TextsFirst part={part} />}
          </Part>
        ))}
      </WantedProvider>
    </ReadingProvider>
  )
}

function contentOf(part: PartOfDesk): ReactNode {
  switch (part) {
    case 'numbers':
      return (
        <>
          <Completeness />
          <TrueNumbers />
        </>
      )
    case 'reading':
      return <ReadingDesk />
    case 'themes':
      return <CodeBookDesk />
    case 'quotes':
      return <QuotesDesk />
    case 'release':
      return <ReleaseDesk />
  }
}

function Warning() {
  const say = useSay()
  return (
    <div className="workshop-secret" role="status">
      <Notice kind="warning" title={say('secret.title')}>
        <p>{say('secret.text')}</p>
      </Notice>
    </div>
  )
}

interface PartProps {
  name: PartOfDesk
  isShown: boolean
  isReady: boolean
  children: ReactNode
}

/** Once it was shown it stays, so that nothing typed in it is lost; its heading takes the focus, or what a link led to. */
function Part({ name, isShown, isReady, children }: PartProps) {
  const { wanted, met } = useWanted()
  const frame = useRef<HTMLDivElement>(null)
  const wasShown = useRef(false)
  const [isMade, setMade] = useState(isShown)
  if (isShown && !isMade) setMade(true)
  useEffect(() => {
    if (isShown && !wasShown.current) {
      const own = wanted?.part === name ? wanted : undefined
      focusOn(frame.current, own?.selector)
      if (own) met()
    }
    wasShown.current = isShown
  }, [isShown, name, wanted, met])
  useEffect(() => {
    // What had the focus is no more.
    if (isReady && wasShown.current && document.activeElement === document.body)
      focusOn(frame.current, undefined)
  }, [isReady])
  return (
    <div ref={frame} hidden={!isShown} data-desk={name}>
      {isMade && children}
    </div>
  )
}

function focusOn(frame: HTMLElement | null, wanted: string | undefined): void {
  const found = wanted === undefined ? null : frame?.querySelector<HTMLElement>(wanted)
  const heading = frame?.querySelector<HTMLElement>('h2')
  heading?.setAttribute('tabindex', '-1')
  const target = found ?? heading
  target?.focus()
}

function asksForTexts({ pages }: Survey): boolean {
  return pages.flatMap(({ questions }) => questions).some(takesWords)
}
