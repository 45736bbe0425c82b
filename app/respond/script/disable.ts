/** Not truly disabled: whoever is on a button by keyboard would be left nowhere. */
export function disable(button: Element, disabled: boolean) {
  button.setAttribute('aria-disabled', String(disabled))
}
