import type { FieldValues } from '#surveys/definition/fields'

import type { Control, PageForm } from './page-forms'

/** What a browser would send of a form, filled in and sent by the button of that name. */
export function fillForm(
  form: PageForm,
  values: FieldValues,
  button: { name: string; value?: string },
): URLSearchParams {
  const left = new Map(Object.entries(values).map(([name, given]) => [name, [...given]]))
  const sent = new URLSearchParams()
  for (const control of inOrderOfChoice(form)) fill(control, left)
  for (const control of form.controls.filter(isSent)) sent.append(control.name, asSent(control))
  const stray = [...left].filter(([, given]) => given.length > 0)
  if (stray.length > 0) throw new Error(`The page has no place for ${JSON.stringify(stray)}`)
  const pressed = form.controls.find((control) => isButton(control, button))
  if (!pressed) throw new Error(`The page has no button “${button.name}”`)
  sent.append(pressed.name, pressed.value)
  return sent
}

// Choices take the values they know, and what is left was typed.
function inOrderOfChoice({ controls }: PageForm): Control[] {
  const isTyped = ({ kind }: Control) => kind === 'free'
  return [...controls.filter((each) => !isTyped(each)), ...controls.filter(isTyped)]
}

function fill(control: Control, left: Map<string, string[]>): void {
  const given = left.get(control.name)
  if (!given || control.kind === 'button') return
  const at = control.kind === 'choice' ? given.indexOf(control.value) : 0
  if (control.kind === 'choice') control.on = at >= 0
  else control.value = given[0] ?? ''
  const fits = control.kind !== 'list' || control.options.includes(control.value)
  if (at >= 0 && fits) given.splice(at, 1)
}

function isSent({ kind, name, on }: Control): boolean {
  return name !== '' && kind !== 'button' && (kind !== 'choice' || on)
}

function asSent({ kind, value }: Control): string {
  return kind === 'free' ? value.replace(/\r?\n/g, '\r\n') : value
}

function isButton(control: Control, { name, value }: { name: string; value?: string }): boolean {
  return (
    control.kind === 'button' &&
    control.name === name &&
    (value === undefined || control.value === value)
  )
}
