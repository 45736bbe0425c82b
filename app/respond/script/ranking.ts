import { disable } from './disable'
import { letDrag } from './drag'
import { lower, raise } from './move'

interface Ranking {
  list: HTMLElement
  lines: Line[]
  /** Above it stands what has a place, below it what has none. */
  rest: Element
  top: number
}

type Buttons = [up: Element, down: Element, turn: Element]

interface Line {
  line: Element
  picker: HTMLSelectElement
  /** Where the number stands, and the words after it. */
  place: Element
  option: Element
}

/** Turns the pickers of a ranking into a list that is put in order; they stay beneath it and are sent. */
export function startRankings(page: Document) {
  for (const list of page.querySelectorAll<HTMLElement>('[data-ranking]')) {
    const rest = list.children[0] as Element
    const lines = [...list.querySelectorAll('select')].map(takeOver)
    startRanking({ list, lines, rest, top: Number(list.dataset.ranking) })
  }
}

/** Links of the error summary lead to the line, now that the picker is out of sight. */
function takeOver(picker: HTMLSelectElement): Line {
  const line = picker.parentElement as Element
  const [, place, option] = [...line.children] as [Element, Element, Element]
  line.id = picker.id
  picker.id = ''
  return { line, picker, place, option }
}

function startRanking(ranking: Ranking) {
  const whole = ranking.list.parentElement as Element
  for (const part of whole.querySelectorAll<HTMLElement>('[data-turn]')) part.hidden = !part.hidden
  arrange(ranking)
  number(ranking)
  for (const each of ranking.lines) {
    letDrag(each.line, () => settle(ranking, each))
    each.line.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('button')
      if (button) press(ranking, each, button)
    })
  }
}

/** The order that the pickers give, with whatever has no place after it. */
function arrange({ lines, rest }: Ranking) {
  const placed = lines.filter(({ picker }) => picker.value)
  placed.sort((one, other) => Number(one.picker.value) - Number(other.picker.value))
  rest.before(...placed.map(({ line }) => line))
}

function press(ranking: Ranking, each: Line, button: HTMLElement) {
  const { line, picker } = each
  const { move } = button.dataset
  if (button.getAttribute('aria-disabled') === 'true') {
    if (!move) say(ranking, each, 'full')
    return
  }
  if (move === 'up') raise(line)
  else if (move) lower(line)
  else if (picker.value) while (isAbove(line, ranking.rest)) lower(line)
  else while (isAbove(ranking.rest, line)) raise(line)
  settle(ranking, each)
}

/** After a move: no more places than there are, and the form hears of it. */
function settle(ranking: Ranking, each: Line) {
  const { list, rest, top } = ranking
  const order = [...list.children]
  rest.after(...order.slice(top, order.indexOf(rest)))
  number(ranking)
  list.dispatchEvent(new Event('input', { bubbles: true }))
  say(ranking, each, each.picker.value ? 'placed' : 'taken')
}

function number({ list, lines, rest, top }: Ranking) {
  const order: Element[] = [...list.children]
  const count = order.indexOf(rest)
  for (const { line, picker, place } of lines) {
    const at = order.indexOf(line)
    const placed = at < count
    picker.selectedIndex = placed ? at + 1 : 0
    place.textContent = placed ? String(picker.options[at + 1]?.text) : ''
    line.classList.toggle('rank-placed', placed)
    const [up, down, turn] = line.querySelectorAll('button') as unknown as Buttons
    disable(up, at < 1)
    disable(down, at > count - 2)
    disable(turn, !placed && count >= top)
  }
}

function say({ list }: Ranking, { place, option }: Line, what: string) {
  const voice = list.nextElementSibling as Element
  voice.textContent = String(list.dataset[what])
    .replace('%o', option.textContent)
    .replace('%n', place.textContent)
}

function isAbove(one: Element, other: Element): boolean {
  return one.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING
}
