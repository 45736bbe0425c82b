/** Where a question stands on its page. */
export function anchorOf({ id }: { id: string }): string {
  return `q-${id}`
}
