import type { OnProgress } from '#app/vault/passphrase'

/** The part of a page that is marked `data-{name}`; our own pages always have it. */
export function part(within: ParentNode, name: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(`[data-${name}]`)
  if (!found) throw new Error(`This page has no part that is marked data-${name}.`)
  return found
}

/** The field of this name, which is sent. */
export function field(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.elements.namedItem(name)
  if (!(found instanceof HTMLInputElement)) throw new Error(`This page has no field “${name}”.`)
  return found
}

/** A field without a name, marked `data-{name}`: nothing sends what is typed there. */
export function input(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = part(form, name)
  if (!(found instanceof HTMLInputElement) || found.name !== '')
    throw new Error(`The field data-${name} is none, or it would be sent.`)
  return found
}

export function chosenFile(form: HTMLFormElement): File | undefined {
  return input(form, 'chosen').files?.[0]
}

export function show(within: ParentNode, name: string, shown: boolean): void {
  for (const each of within.querySelectorAll<HTMLElement>(`[data-${name}]`)) each.hidden = !shown
}

/** Says that something takes a while, and how much of it is done; the second function ends that. */
export function showProgress(form: HTMLFormElement): [OnProgress, () => void] {
  const frame = part(form, 'underway')
  const bar = part(form, 'bar') as HTMLProgressElement
  bar.value = 0
  frame.hidden = false
  return [(done) => (bar.value = done), () => (frame.hidden = true)]
}
