import { useEffect, useRef, type RefObject } from 'react'

import { trimmed } from './moving'
import { placeIn } from './place-in'
import type { Span } from './stretches'

const still = 600

/**
 * Tells which words somebody chose with a mouse or a finger. A finger goes on drawing the ends of
 * what it chose, so its choice counts once it has come to rest.
 */
export function useChosenWords(
  root: RefObject<HTMLElement>,
  text: string,
  chosen: (span: Span | undefined, place: number) => void,
) {
  const hear = useRef(chosen)
  useEffect(() => {
    hear.current = chosen
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDown = false
    const read = () => {
      const span = root.current && chosenIn(root.current, text)
      if (span) hear.current(span, span.start)
    }
    const changed = () => {
      clearTimeout(timer)
      if (!isDown) timer = setTimeout(read, still)
    }
    const down = () => (isDown = true)
    const up = () => {
      isDown = false
      changed()
    }
    document.addEventListener('selectionchange', changed)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', changed)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
    }
  }, [root, text])
  /** At the end of a click, when nothing more is drawn. */
  return () => {
    const selection = getSelection()
    const { focusNode, focusOffset = 0 } = selection ?? {}
    if (!root.current || !focusNode || !root.current.contains(focusNode)) return
    const place = placeIn(root.current, focusNode, focusOffset)
    hear.current(chosenIn(root.current, text), place)
  }
}

/** Takes what the browser marked, and lets our own mark stand in its place. */
function chosenIn(root: HTMLElement, text: string): Span | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined
  const start = placeIn(root, range.startContainer, range.startOffset)
  const end = placeIn(root, range.endContainer, range.endOffset)
  selection.removeAllRanges()
  return trimmed(text, { start, end })
}
