import { pointer } from '../desk-fields'

/**
 * Puts a page into a frame that shows another of its kind. It comes without moving to an address, so
 * that the Back button of the browser stays the one of the page around.
 */
export function putInto(frame: HTMLIFrameElement, drawn: string) {
  const shown = frame.contentDocument
  if (!shown || shown.URL === 'about:blank') return
  const { body } = new DOMParser().parseFromString(drawn, 'text/html')
  const found = pointedIn(body)
  shown.body.replaceWith(shown.adoptNode(body))
  found[0]?.closest('details')?.setAttribute('open', '')
  for (const each of found) each.classList.add('look-here')
  if (found[0]) scrollTo(frame, found[0])
}

/** The parts of a page where the text stands that it points at. */
function pointedIn(body: Element): Element[] {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const found = new Set<Element>()
  while (texts.nextNode()) {
    const { currentNode: text } = texts
    if (!text.nodeValue?.includes(pointer)) continue
    text.nodeValue = text.nodeValue.split(pointer).join('')
    const around = text.parentElement?.closest('select') ?? text.parentElement
    if (around) found.add(around)
  }
  return [...found]
}

/** Within the frame alone: the page around it stays where its reader is. */
function scrollTo({ contentWindow: view }: HTMLIFrameElement, found: Element) {
  if (!view) return
  const top = view.scrollY + found.getBoundingClientRect().top
  view.scrollTo(0, top - view.innerHeight / 3)
}
