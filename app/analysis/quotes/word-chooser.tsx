import {
  Fragment,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'

import { VisuallyHidden } from '#app/ui/visually-hidden'
import { useLanguage } from '#app/i18n/use-words'
import type { Language } from '#surveys/definition/language'

import { SeenWords } from '../reading/seen-words'
import { useSay } from '../workshop/words'
import { move, pieceAt, spanOf, type Chosen } from './choosing'
import type { Piece } from './pieces-of'

interface WordChooserProps {
  id: string
  lang: Language
  pieces: Piece[]
  chosen: Chosen
  choose: (chosen: Chosen) => void
  /** What Enter and Delete do: take the chosen words out, or put them back. */
  turn: () => void
}

/** The words of a passage, to be chosen with keys, mouse or touch. */
export function WordChooser(props: WordChooserProps) {
  const { id, lang, pieces, chosen } = props
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const keys = useChoosing(list, props)
  const span = spanOf(pieces, chosen)
  const here = pieceAt(pieces, chosen.at)
  return (
    <>
      <p className="quiet" id={`${id}-how`}>
        {say.quotes('chooser.how')}
      </p>
      <div
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label={say.quotes('chooser.label')}
        aria-describedby={`${id}-how`}
        className="word-chooser"
        lang={lang}
        dir="auto"
        {...keys}
      >
        {pieces.map((piece) =>
          piece.kind === 'between' ? (
            <Fragment key={piece.start}>{piece.words}</Fragment>
          ) : (
            <span
              key={piece.start}
              role="option"
              aria-selected={span !== undefined && isWithin(piece, span)}
              tabIndex={piece === here ? 0 : -1}
              data-start={piece.start}
              className={piece.redaction ? 'word word-out' : 'word'}
            >
              <PieceWords piece={piece} />
            </span>
          ),
        )}
      </div>
    </>
  )
}

function PieceWords({ piece: { words, redaction } }: { piece: Piece }) {
  const say = useSay()
  const { lang, dir } = useLanguage()
  if (!redaction) return <SeenWords words={words} />
  return (
    <>
      <VisuallyHidden>
        <span lang={lang} dir={dir}>
          {say.quotes('chooser.out')}{' '}
        </span>
      </VisuallyHidden>
      <del>
        <SeenWords words={words} />
      </del>{' '}
      <ins>
        <SeenWords words={redaction.instead} />
      </ins>
    </>
  )
}

function isWithin(piece: Piece, { start, end }: { start: number; end: number }): boolean {
  return piece.start >= start && piece.end <= end
}

/** Keys and mouse; whatever takes the place of a chosen word takes its focus as well. */
function useChoosing(list: RefObject<HTMLElement | null>, props: WordChooserProps) {
  const { pieces, chosen, choose, turn } = props
  const isAtWork = useRef(false)
  useLayoutEffect(() => {
    if (isAtWork.current) focusAt(list.current, pieceAt(pieces, chosen.at)?.start)
    isAtWork.current = false
  }, [list, pieces, chosen])
  const go = (next: Chosen) => {
    isAtWork.current = true
    choose(next)
  }
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const to = wayOf(event)
      const isTurn = ['Enter', 'Delete', 'Backspace', ' '].includes(event.key)
      if (!to && !isTurn) return
      event.preventDefault()
      isAtWork.current = true
      if (to) choose(move(pieces, chosen, { to, extend: event.shiftKey }))
      else turn()
    },
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      const at = startOf(event)
      if (at === undefined || event.button !== 0) return
      event.preventDefault()
      go({ anchor: event.shiftKey ? chosen.anchor : at, at })
    },
    onMouseOver: (event: MouseEvent<HTMLElement>) => {
      const at = startOf(event)
      if (at !== undefined && event.buttons === 1) go({ ...chosen, at })
    },
  }
}

function focusAt(list: HTMLElement | null, start: number | undefined): void {
  if (start !== undefined) list?.querySelector<HTMLElement>(`[data-start="${start}"]`)?.focus()
}

function startOf({ target }: MouseEvent): number | undefined {
  const word = target instanceof Element ? target.closest('[data-start]') : null
  const start = word?.getAttribute('data-start')
  return start == null ? undefined : Number(start)
}

/** Where an arrow leads depends on how the passage is written. */
function wayOf({ key, currentTarget, metaKey, ctrlKey, altKey }: KeyboardEvent<HTMLElement>) {
  if (metaKey || ctrlKey || altKey) return undefined
  const isTurned = getComputedStyle(currentTarget).direction === 'rtl'
  if (key === 'ArrowDown' || key === (isTurned ? 'ArrowLeft' : 'ArrowRight')) return 'next'
  if (key === 'ArrowUp' || key === (isTurned ? 'ArrowRight' : 'ArrowLeft')) return 'back'
  if (key === 'Home') return 'first'
  return key === 'End' ? 'last' : undefined
}
