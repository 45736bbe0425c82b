import { Fragment, useMemo, type RefObject } from 'react'

import { useSay } from '../workshop/words'
import type { TextToRead } from './reading-context'
import { SeenSign } from './seen-sign'
import { piecesOf } from './signs'
import { stretchesOf, type NamedSpan, type Span, type Stretch } from './stretches'
import { useChosenWords } from './use-chosen-words'

/** A passage to be seen in a text. */
export interface SeenPassage extends NamedSpan {
  /** Its themes in words. */
  label: string
}

interface OriginalProps {
  text: TextToRead
  frame: RefObject<HTMLDivElement>
  passages: SeenPassage[]
  span: Span | undefined
  choose: (span: Span | undefined) => void
}

const chosenName = ''

/** The text as it came, with its passages and what is chosen of it. */
export function Original({ text, frame, passages, span, choose }: OriginalProps) {
  const say = useSay()
  const lift = useChosenWords(frame, text.text, (chosen, place) =>
    choose(chosen ?? passageAround(passages, place)),
  )
  const stretches = useMemo(() => {
    const marked = span ? [...passages, { name: chosenName, ...span }] : passages
    return stretchesOf(text.text.length, marked)
  }, [text, passages, span])
  return (
    <div
      ref={frame}
      className="reading-original"
      tabIndex={0}
      role="group"
      aria-label={say.reading('original.label')}
      aria-describedby="reading-keys"
      data-original={text.name}
      onPointerUp={({ pointerType }) => {
        if (pointerType === 'mouse') lift()
      }}
    >
      <blockquote lang={text.lang} dir="auto">
        {stretches.map((stretch) => (
          <OneStretch key={stretch.start} {...{ text: text.text, stretch, passages }} />
        ))}
      </blockquote>
    </div>
  )
}

interface OneStretchProps {
  text: string
  stretch: Stretch
  passages: SeenPassage[]
}

function OneStretch({ text, stretch, passages }: OneStretchProps) {
  const { inside, ending } = stretch
  const coded = inside.filter((name) => name !== chosenName)
  const words = piecesOf(text, stretch).map(({ start, end, sign }) => (
    <Fragment key={start}>
      {sign ? (
        <SeenSign sign={sign} place={{ at: start, length: end - start }} />
      ) : (
        <span data-at={start}>{text.slice(start, end)}</span>
      )}
    </Fragment>
  ))
  if (inside.length === 0) return words
  const kinds = [
    ...(coded.length > 0 ? ['reading-coded'] : []),
    ...(coded.length > 1 ? ['reading-coded-twice'] : []),
    ...(coded.length < inside.length ? ['reading-chosen'] : []),
  ]
  return (
    <mark className={kinds.join(' ')}>
      {words}
      {passages
        .filter(({ name }) => ending.includes(name))
        .map(({ name, label }) => (
          <bdi key={name} className="reading-label" data-coded={name}>
            {label}
          </bdi>
        ))}
    </mark>
  )
}

/** The shortest passage around a place, for whoever clicks into it. */
function passageAround(passages: SeenPassage[], place: number): Span | undefined {
  const around = passages.filter(({ start, end }) => start <= place && place < end)
  const [shortest] = around.sort((one, other) => one.end - one.start - (other.end - other.start))
  return shortest && { start: shortest.start, end: shortest.end }
}
