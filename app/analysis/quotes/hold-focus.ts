/** A button that goes away with what it did leaves the focus to the part that it belongs to. */
export function holdFocus(button: Element): void {
  button.parentElement?.closest<HTMLElement>('[data-holds-focus]')?.focus()
}

/** Leads whoever pressed a button to the first field that they have to mend. */
export function focusWrong(button: Element): void {
  const part = button.parentElement?.closest('[data-holds-focus]')
  part?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
}
