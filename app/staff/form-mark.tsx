/** What makes a form do its work once. */
export function FormMark({ mark }: { mark: string }) {
  return <input type="hidden" name="mark" value={mark} />
}
