/** Says in a part of a page what is wrong, in the words that stand there already; nothing takes it back. */
export function tellTrouble(within: ParentNode, code?: string): void {
  const all = [...within.querySelectorAll<HTMLElement>('[data-trouble]')]
  const told = all.find(({ dataset }) => dataset.trouble === code) ?? all.at(-1)
  for (const each of all) each.hidden = code === undefined || each !== told
  const frame = within.querySelector<HTMLElement>('[data-troubles]')
  if (!frame) return
  frame.hidden = code === undefined
  if (code !== undefined) frame.focus()
}
