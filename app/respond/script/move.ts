// The neighbour moves, not the line itself: so the line keeps the focus, or the finger that holds it.

export function raise(line: Element) {
  if (line.previousElementSibling) line.after(line.previousElementSibling)
}

export function lower(line: Element) {
  if (line.nextElementSibling) line.before(line.nextElementSibling)
}
