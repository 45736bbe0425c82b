/**
 * The place in the text that a browser means by a node and an offset. Only what bears a place is
 * counted, so that names of themes and drawn signs may stand between the words.
 */
export function placeIn(root: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(root, 0)
  range.setEnd(node, offset)
  const before = [...range.cloneContents().querySelectorAll('[data-at]')].at(-1)
  if (!before) return 0
  const at = Number(before.getAttribute('data-at'))
  const length = before.getAttribute('data-length')
  return at + (length === null ? before.textContent.length : Number(length))
}
