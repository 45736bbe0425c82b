import { padFor } from './pad'
import { typedIn } from './typed-in'

/** A form on its way to the server. */
export interface Letter {
  form: HTMLFormElement
  /** Whatever was pressed last; each button asks for something else. */
  button?: HTMLButtonElement
  underway: boolean
  arrived: boolean
  tries: number
  pause?: ReturnType<typeof setTimeout>
}

/** The fields as they are now, and the button. */
export function bodyOf({ form, button }: Letter): string {
  const fields = typedIn(form)
  if (button) fields.push([button.name, button.value])
  return String(new URLSearchParams(fields))
}

/** The way without us: the browser sends the form and shows whatever comes. */
export function sendPlainly({ form, button }: Letter, body: string) {
  if (button) addField(form, button.name, button.value)
  addField(form, 'pad', padFor(body.length))
  // A question may be called “submit”, and would stand before the method of the form.
  HTMLFormElement.prototype.submit.call(form)
}

function addField(form: HTMLFormElement, name: string, value: string) {
  const field = document.createElement('input')
  form.appendChild(Object.assign(field, { type: 'hidden', name, value }))
}
