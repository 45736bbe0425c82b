import { lower, raise } from './move'

/** Lets a line be pulled up and down by its grip, with a mouse, a pen or a finger. */
export function letDrag(line: Element, dropped: () => void) {
  const grip = line.firstElementChild as HTMLElement
  grip.addEventListener('pointerdown', ({ pointerId }) => grip.setPointerCapture(pointerId))
  grip.addEventListener('pointermove', ({ pointerId, clientY }) => {
    if (!grip.hasPointerCapture(pointerId)) return
    while (clientY < middleOf(line.previousElementSibling, -Infinity)) raise(line)
    while (clientY > middleOf(line.nextElementSibling, Infinity)) lower(line)
  })
  grip.addEventListener('lostpointercapture', dropped)
}

function middleOf(line: Element | null, none: number): number {
  if (!line) return none
  const { top, bottom } = line.getBoundingClientRect()
  return (top + bottom) / 2
}
