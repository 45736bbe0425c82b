import { disable } from './disable'
import { bodyOf, sendPlainly, type Letter } from './letter'
import { post } from './post'

const longestPause = 30

/** Sends the form without leaving the page, so that a lost connection costs nothing that was typed. */
export function sendSafely(form: HTMLFormElement): Letter {
  const letter: Letter = { form, underway: false, arrived: false, tries: 0 }
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button')
    if (!button || button.form !== form) return
    if (button.type === 'submit') letter.button = button
    else if (button.dataset.line) tryNow(letter)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    tryNow(letter)
  })
  addEventListener('online', () => letter.tries && tryNow(letter))
  // Kept alive by the browser, the page would still think that it had been sent.
  addEventListener('pageshow', ({ persisted }) => persisted && letter.arrived && location.reload())
  return letter
}

function tryNow(letter: Letter) {
  if (letter.underway || letter.arrived) return
  if (letter.tries) say(letter, 'again')
  void send(letter)
}

async function send(letter: Letter): Promise<void> {
  const { form, tries } = letter
  clearTimeout(letter.pause)
  setUnderway(letter, true)
  const slow = setTimeout(() => tries || say(letter, 'sending'), 1000)
  const body = bodyOf(letter)
  const reply = await post(form.getAttribute('action') || '', body)
  clearTimeout(slow)
  // The way out was taken meanwhile: nothing may lead back.
  if (!form.isConnected) return
  if (reply === 'lost' || reply === 'busy') {
    wait(letter, reply)
    return
  }
  // Something was typed, or another button pressed, while this was on its way.
  if (reply !== 'other' && bodyOf(letter) !== body) return send(letter)
  letter.arrived = true
  if (reply === 'other') sendPlainly(letter, body)
  else goTo(reply.to)
}

function goTo(address: string) {
  location.assign(address)
  // To a place on this very page the browser only scrolls; yet the page has changed.
  if (address.includes('#') && location.href.endsWith(address)) location.reload()
}

function wait(letter: Letter, state: string) {
  setUnderway(letter, false)
  say(letter, state)
  letter.tries += 1
  const seconds = Math.min(2 ** letter.tries, longestPause)
  letter.pause = setTimeout(() => void send(letter), seconds * 1000)
}

function setUnderway(letter: Letter, underway: boolean) {
  letter.underway = underway
  for (const button of document.querySelectorAll('button')) {
    if (button.form === letter.form && button.type === 'submit') disable(button, underway)
  }
}

function say({ form }: Letter, state: string) {
  for (const line of form.querySelectorAll<HTMLElement>('[data-line]')) {
    line.hidden = !String(line.dataset.line).includes(state)
  }
}
